package dev.restaurantreviews.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.devserver.azure.GateRole;
import dev.restaurantreviews.devserver.azure.Identity;
import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import dev.restaurantreviews.devserver.azure.IdentityStandIn;
import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.devserver.azure.PostgresGate;
import dev.restaurantreviews.devserver.azure.TokenIssuer;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be wrong with the identity of a site; each in a process of its own, for the SDK remembers what it got. */
@Tag("once")
class TokenChecksIT {

    private static final LocalAuthority AUTHORITY = new LocalAuthority();
    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final IdentityStandIn IDENTITY = IdentityStandIn.start(AUTHORITY, ISSUER);
    private static final Identity SITE = IDENTITY.identities().systemAssigned();

    private static UnreliableDatabase database;
    private static Path directory;
    private static PostgresGate gate;
    private static Path trusted;

    @BeforeAll
    static void start() throws SQLException {
        directory = TestSites.directoryWithDatabase("doctor-tokens");
        database = UnreliableDatabase.start(directory);
        gate = PostgresGate.start(
                database.address(),
                AUTHORITY,
                ISSUER,
                List.of(GateRole.of(SITE), new GateRole("somebody-elses", UUID.randomUUID())));
        trusted = AUTHORITY.writeCertificate(directory.resolve("authority.pem"));
    }

    @AfterAll
    static void stop() {
        gate.close();
        IDENTITY.close();
        database.close();
    }

    @AfterEach
    void isWellAgain() {
        IDENTITY.outage(Outage.NONE);
        IDENTITY.faults().audience(null);
        IDENTITY.identities().systemAssigned(SITE);
        ISSUER.moveClock(Duration.ZERO);
    }

    private static DoctorRun run(String... more) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(TestSites.environment());
        environment.putAll(IDENTITY.appService());
        environment.putAll(Map.of(
                "AZURE_TOKEN_CREDENTIALS", "prod",
                "DBHOST", "localhost",
                "DBPORT", Integer.toString(gate.port()),
                "DBNAME", database.address().name(),
                "DBUSER", SITE.name(),
                "DBSSLROOTCERT", trusted.toString(),
                "PHOTO_DIR", directory.toString()));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return DoctorProcess.run(List.of(), environment);
    }

    @Test
    void anIdentityThatIsWellIsNamed() throws Exception {
        DoctorRun run = run();

        run.assertAllGreen();
        assertThat(run.line("database.token").found())
                .contains("a managed identity, object id " + SITE.objectId(), "tenant " + ISSUER.tenant());
        assertThat(run.line("database.tls").found()).contains("TLSv1.3", "localhost");
        assertThat(run.out() + run.err()).doesNotContain("eyJ"); // so begins every token
    }

    @Test
    void anEndpointThatIsAwayIsTold() throws Exception {
        IDENTITY.outage(Outage.REFUSED);

        DoctorRun.Line line = run("WEBSITE_SITE_NAME", "app", "WEBSITE_RESOURCE_GROUP", "group")
                .theOnlyFault("database.token");

        assertThat(line.cause()).contains("nothing answers at the identity endpoint");
        assertThat(line.cure()).startsWith("az webapp restart -g group -n app");
    }

    @Test
    void anIdentityThatIsNotAssignedIsToldWithTheAssignment() throws Exception {
        IDENTITY.identities().systemAssigned(null);

        DoctorRun.Line line = run("WEBSITE_SITE_NAME", "app", "WEBSITE_RESOURCE_GROUP", "group")
                .theOnlyFault("database.token");

        assertThat(line.cause()).contains("There is no access token");
        assertThat(line.cure()).contains("az webapp identity assign -g group -n app");
    }

    @Test
    void aTokenForSomebodyElseIsToldByPostgreSql() throws Exception {
        IDENTITY.faults().audience("https://vault.azure.net");

        assertThat(run().theOnlyFault("database.role").cause()).contains("audience");
    }

    @Test
    void aRoleThatIsMissingIsToldWithTheCommandForThisIdentity() throws Exception {
        DoctorRun.Line line = run("DBUSER", "Another O'Role").theOnlyFault("database.role");

        assertThat(line.cause()).contains("there must be a role of exactly this name");
        assertThat(line.cure())
                .contains("./scripts/db role \"Another O'Role\" --object-id " + SITE.objectId() + " --type service");
    }

    @Test
    void aRoleOfSomebodyElseIsTold() throws Exception {
        assertThat(run("DBUSER", "somebody-elses").theOnlyFault("database.role").cause())
                .contains("belongs to the identity whose object id");
    }

    @Test
    void clocksThatDifferAreToldByPostgreSql() throws Exception {
        IDENTITY.faults().skew(Duration.ofMinutes(30));
        try {
            DoctorRun.Line line = run().theOnlyFault("database.role");

            assertThat(line.cause()).contains("not yet valid", "clocks");
            assertThat(line.cure()).startsWith("timedatectl");
        } finally {
            IDENTITY.faults().skew(Duration.ZERO);
        }
    }
}
