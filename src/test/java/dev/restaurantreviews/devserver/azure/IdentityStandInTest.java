package dev.restaurantreviews.devserver.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.restaurantreviews.devserver.azure.TokenRequests.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in as the real Azure SDK sees it; each test is a Java of its own, so there is but one for each way. */
class IdentityStandInTest {

    private static final String SCOPE = TokenIssuer.DATABASE + "/.default";

    private final LocalAuthority authority = new LocalAuthority();
    private final TokenIssuer issuer = new TokenIssuer();
    private final IdentityStandIn standIn = IdentityStandIn.start(authority, issuer);

    @TempDir
    private Path directory;

    private Path trustStore;

    @BeforeEach
    void writeTrustStore() {
        trustStore = authority.writeTrustStore(directory.resolve("trust.p12"));
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    private String ask(Map<String, String> environment) throws Exception {
        return TokenProgram.run(environment, trustStore, SCOPE);
    }

    private void assertAnswers(Identity identity, Map<String, String> environment) throws Exception {
        JWTClaimsSet claims = issuer.verify(ask(environment), TokenIssuer.DATABASE);

        assertThat(claims.getStringClaim("oid")).isEqualTo(identity.objectId().toString());
        assertThat(claims.getStringClaim("appid")).isEqualTo(identity.clientId().toString());
    }

    private List<String> resources() {
        return standIn.requests().all().stream().map(Request::resource).toList();
    }

    @Test
    void onAppServiceTheSystemAssignedIdentityAnswers() throws Exception {
        assertAnswers(standIn.identities().systemAssigned(), standIn.appService());

        assertThat(resources()).containsExactly(TokenIssuer.DATABASE);
    }

    @Test
    void onAppServiceAUserAssignedIdentityIsNamedByItsClientId() throws Exception {
        assertAnswers(standIn.identities().userAssigned(), standIn.appServiceUserAssigned());

        assertThat(resources()).containsExactly(TokenIssuer.DATABASE);
    }

    @Test
    void onAVirtualMachineTheSystemAssignedIdentityAnswersAfterAProbe() throws Exception {
        assertAnswers(standIn.identities().systemAssigned(), standIn.imds());

        assertThat(resources()).containsExactly("", TokenIssuer.DATABASE);
    }

    @Test
    void aServicePrincipalAnswersForItsSecret() throws Exception {
        assertAnswers(standIn.identities().servicePrincipal(), standIn.servicePrincipal());

        assertThat(standIn.requests().byPath()).containsOnlyKeys("/" + issuer.tenant() + "/oauth2/v2.0/token");
    }
}
