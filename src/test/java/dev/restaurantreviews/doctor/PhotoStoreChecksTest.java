package dev.restaurantreviews.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Configuration;
import dev.restaurantreviews.devserver.azure.IdentityStandIn;
import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.devserver.azure.TokenIssuer;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be wrong with a container of blobs, opened by a key and by the token of a service principal. */
@SuppressWarnings("deprecation") // no other way to tell the SDK of an environment than that of the process
class PhotoStoreChecksTest {

    private static final LocalAuthority AUTHORITY = new LocalAuthority();
    private static final IdentityStandIn IDENTITY = IdentityStandIn.start(AUTHORITY, new TokenIssuer());
    private static final Configuration SDK = Configuration.getGlobalConfiguration(); // it does not read our settings

    private static SSLContext trustedBefore;

    private BlobStandIn store;

    @BeforeAll
    static void trust() throws NoSuchAlgorithmException {
        trustedBefore = SSLContext.getDefault();
        SSLContext.setDefault(AUTHORITY.clientContext());
        IDENTITY.servicePrincipal().forEach(SDK::put);
    }

    @AfterAll
    static void stop() {
        IDENTITY.servicePrincipal().keySet().forEach(SDK::remove);
        SSLContext.setDefault(trustedBefore);
        IDENTITY.close();
    }

    @BeforeEach
    void start() throws IOException {
        store = BlobStandIn.encrypted(AUTHORITY.issue("localhost").serverContext());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<Finding> examine(Clock clock, String... photos) {
        Map<String, String> environment =
                new HashMap<>(Map.of("DBHOST", "localhost", "DBNAME", "r", "DBUSER", "r", "DBPASS", "secret"));
        environment.putAll(IDENTITY.servicePrincipal());
        for (int i = 0; i < photos.length; i += 2) {
            environment.put(photos[i], photos[i + 1]);
        }
        Settings settings = Settings.of(name -> Optional.ofNullable(environment.get(name)));
        try (SetUp setUp = new SetUp(settings, environment, clock)) {
            List<Check> checks = setUp.checks().stream()
                    .filter(check ->
                            check.name().startsWith("photos.") || check.name().equals("clock"))
                    .toList();
            return new Examination(checks).run(finding -> {});
        }
    }

    private static Wrong theOnlyFault(String check, List<Finding> findings) {
        List<Finding> wrong = findings.stream().filter(Finding::isWrong).toList();
        assertThat(wrong).extracting(Finding::check).containsExactly(check);
        return (Wrong) wrong.get(0).result();
    }

    private List<Finding> byToken() {
        return examine(Clock.systemUTC(), "STORAGE_URL", "https://localhost:" + store.port() + "/reviews");
    }

    private static List<Finding> byKey(int port) {
        return examine(
                Clock.systemUTC(),
                "AZURE_STORAGE_CONNECTION_STRING",
                "AccountName=reviews;AccountKey=c2VjcmV0;BlobEndpoint=http://localhost:" + port + "/reviews");
    }

    private Wrong fault(String check) {
        return theOnlyFault(check, byToken());
    }

    @Test
    void aStoreThatTakesTheTokenIsFineAndNothingStaysThere() {
        assertThat(byToken()).hasSize(7).allMatch(Finding::isFine);
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void aMissingRoleIsToldWithTheAssignmentForThisIdentity() {
        store.refuseBlobs(403, "AuthorizationPermissionMismatch"); // it may look, and not write

        Wrong fault = fault("photos.blobs");

        assertThat(fault.cause()).isEqualTo("The blob store says 403 AuthorizationPermissionMismatch.");
        assertThat(fault.cure())
                .contains(
                        "az role assignment create --role \"Storage Blob Data Contributor\"",
                        "--assignee-object-id "
                                + IDENTITY.identities().servicePrincipal().objectId(),
                        "--assignee-principal-type ServicePrincipal",
                        "/blobServices/default/containers/photos");
    }

    @Test
    void aRoleThatDoesNotEvenLetLookIsTheSameFault() {
        store.refuseContainer(403, "AuthorizationPermissionMismatch");

        assertThat(fault("photos.container").cure()).contains("az role assignment create");
    }

    @Test
    void theFirewallOfTheAccountIsToldFromARole() {
        store.refuseContainer(403, "AuthorizationFailure");

        assertThat(fault("photos.container").cure()).contains("az storage account update", "firewall");
    }

    @Test
    void aMissingContainerIsToldWithTheCommandThatMakesIt() {
        store.refuseContainer(404, "ContainerNotFound");

        assertThat(fault("photos.container").cure())
                .startsWith("az storage container create --account-name ACCOUNT -n photos");
    }

    @Test
    void aContainerThatEverybodyMayReadIsAFault() {
        store.open();

        Wrong fault = fault("photos.container");

        assertThat(fault.cause()).contains("Everybody may read the container photos");
        assertThat(fault.cure()).contains("--allow-blob-public-access false");
    }

    @Test
    void aRefusalWithoutAKnownReasonNamesWhatCanBe() {
        store.refuseContainer(403, "AuthenticationFailed");

        assertThat(fault("photos.container").cure()).contains("tenant", "clock");
    }

    @Test
    void otherBytesThanWrittenAreAFault() {
        store.forget();

        assertThat(fault("photos.blobs").cause()).contains("other bytes than written");
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void aClockThatIsOffIsOneFault() {
        List<Finding> findings = examine(
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(7)),
                "STORAGE_URL",
                "https://localhost:" + store.port() + "/reviews");

        Wrong fault = theOnlyFault("clock", findings);
        assertThat(fault.cause()).contains("s ahead of the blob store's");
        assertThat(fault.cure()).startsWith("timedatectl");
    }

    @Test
    void aKeyThatIsRefusedIsToldWithTheCommandThatShowsTheRightOne() throws IOException {
        try (BlobStandIn plain = BlobStandIn.plain()) {
            plain.refuseContainer(403, "AuthenticationFailed");

            Wrong fault = theOnlyFault("photos.container", byKey(plain.port()));

            assertThat(fault.cure()).contains("az storage account show-connection-string");
            assertThat(fault.cause() + fault.cure()).doesNotContain("c2VjcmV0");
        }
    }

    @Test
    void anAccountThatTakesNoKeysIsToldWithTheSettingThatReplacesThem() throws IOException {
        try (BlobStandIn plain = BlobStandIn.plain()) {
            plain.refuseContainer(403, "KeyBasedAuthenticationNotPermitted");

            assertThat(theOnlyFault("photos.container", byKey(plain.port())).cure())
                    .contains("STORAGE_ACCOUNT_NAME=");
        }
    }

    @Test
    void withAKeyAMissingContainerIsNoFaultForTheSiteMakesIt() throws IOException {
        try (BlobStandIn plain = BlobStandIn.plain()) {
            plain.refuseContainer(404, "ContainerNotFound");
            plain.refuseBlobs(404, "ContainerNotFound");

            assertThat(byKey(plain.port()))
                    .noneMatch(Finding::isWrong)
                    .filteredOn(Finding::isFine)
                    .hasSize(4);
        }
    }

    @Test
    void aStoreThatIsNotThereIsAFaultOfTheNetwork() {
        store.close();

        assertThat(fault("photos.tcp").cure()).contains("--azurite");
        assertThat(theOnlyFault(
                                "photos.dns",
                                examine(Clock.systemUTC(), "STORAGE_ACCOUNT_NAME", "nosuchaccount0a1b2c3d"))
                        .cure())
                .contains("az storage account list");
    }

    @Test
    void aStoreThatHangsBehindAnOpenPortIsToldWithWhatToLookAt() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Wrong fault = theOnlyFault("photos.container", byKey(silent.getLocalPort()));

            assertThat(fault.cause()).contains("does not answer");
            assertThat(fault.cure()).contains("blob store takes connections and does not answer", "its log");
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsAFault() throws IOException {
        store.close();
        store = BlobStandIn.encrypted(new LocalAuthority().issue("localhost").serverContext());

        Wrong fault = fault("photos.tls");

        assertThat(fault.cause()).contains("Java does not trust");
        assertThat(fault.cure()).contains("trustStore");
    }
}
