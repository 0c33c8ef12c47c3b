package dev.restaurantreviews.devserver.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class PostgresGateIT {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String INVALID_PASSWORD = "28P01";

    private static final LocalAuthority AUTHORITY = new LocalAuthority();
    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final UUID DEVELOPERS = UUID.randomUUID();
    private static final String DEVELOPERS_ROLE = "Restaurant Reviews \"Developers\"";
    private static final Identity SITE = Identity.named("restaurant-reviews-id");
    private static final Identity DEVELOPER = Identity.named("someone@example.org");

    private static UnreliableDatabase database;
    private static Path rootCertificate;

    private PostgresGate gate;

    @BeforeAll
    static void startDatabase() {
        Path directory = TestSites.freshDirectory("postgres-gate");
        database = UnreliableDatabase.start(directory);
        rootCertificate = AUTHORITY.writeCertificate(directory.resolve("authority.pem"));
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void open() throws SQLException {
        gate = PostgresGate.start(
                database.address(),
                AUTHORITY,
                ISSUER,
                List.of(GateRole.of(SITE), GateRole.of(DEVELOPER), new GateRole(DEVELOPERS_ROLE, DEVELOPERS)));
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private Connection login(String user, String password, String... more) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", rootCertificate.toString());
        for (int i = 0; i < more.length; i += 2) {
            properties.setProperty(more[i], more[i + 1]);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + gate.port() + "/"
                        + database.address().name(),
                properties);
    }

    private static String tokenOf(Identity identity) {
        return ISSUER.issue(identity, TokenIssuer.DATABASE, LIFE);
    }

    private String nameInside(String user, String token) throws SQLException {
        try (Connection connection = login(user, token);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT session_user")) {
            result.next();
            return result.getString(1);
        }
    }

    private void assertRefused(String user, String password, String reason, String message) {
        assertThatThrownBy(() -> login(user, password))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INVALID_PASSWORD))
                .hasMessageContaining(message);
        assertThat(gate.logins().refused()).containsOnlyKeys(reason);
        assertThat(gate.logins().accepted()).isZero();
    }

    @Test
    void aGoodTokenOpensTheRoleOfItsOwner() throws SQLException {
        assertThat(nameInside(SITE.name(), tokenOf(SITE))).isEqualTo(SITE.name());
        assertThat(nameInside(DEVELOPER.name(), tokenOf(DEVELOPER))).isEqualTo(DEVELOPER.name());

        assertThat(gate.logins().accepted()).isEqualTo(2);
        assertThat(gate.logins().distinctTokens()).isEqualTo(2);
    }

    @Test
    void anOlderTokenIsAsGoodAsANewerOne() throws SQLException {
        String older = tokenOf(SITE);
        String newer = tokenOf(SITE);

        for (String token : List.of(older, newer, older)) {
            nameInside(SITE.name(), token);
        }

        assertThat(gate.logins().accepted()).isEqualTo(3);
        assertThat(gate.logins().distinctTokens()).isEqualTo(2);
    }

    @Test
    void aMemberOpensTheRoleOfTheGroupAndNobodyElseDoes() throws SQLException {
        String member = tokenOf(DEVELOPER.memberOf(DEVELOPERS));

        assertThat(nameInside(DEVELOPERS_ROLE, member)).isEqualTo(DEVELOPERS_ROLE);

        assertThatThrownBy(() -> login(DEVELOPERS_ROLE, tokenOf(DEVELOPER))).hasMessageContaining("for role[");
        assertThat(gate.logins().refused()).containsOnlyKeys("ANOTHER_ROLE");
    }

    @Test
    void oneChangedByteIsRefused() {
        String token = tokenOf(SITE);
        char last = token.charAt(token.length() - 1);
        String changed = token.substring(0, token.length() - 1) + (last == 'A' ? 'Q' : 'A');

        assertRefused(SITE.name(), changed, "SIGNATURE", "An error occurred while validating the access token");
    }

    @Test
    void aTokenThatWasCutIsRefused() {
        assertRefused(SITE.name(), tokenOf(SITE).substring(0, 700), "MALFORMED", "validating the access token");
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = ISSUER.issue(SITE, TokenIssuer.DATABASE, Duration.ZERO);

        assertRefused(SITE.name(), token, "EXPIRED", "The access token has expired");
    }

    @Test
    void aTokenForStorageIsRefused() {
        String token = ISSUER.issue(SITE, TokenIssuer.STORAGE, LIFE);

        assertRefused(SITE.name(), token, "AUDIENCE", "does not have a valid audience claim");
    }

    @Test
    void theRoleOfAnotherIdentityIsRefused() {
        assertRefused(DEVELOPER.name(), tokenOf(SITE), "ANOTHER_ROLE", "for role[someone@example.org]");
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertRefused(
                "restaurant-reviews-id@server",
                tokenOf(SITE),
                "NO_SUCH_ROLE",
                "password authentication failed for user \"restaurant-reviews-id@server\"");
    }

    @Test
    void theSuperuserOfTheDatabaseBehindItIsRefused() {
        assertRefused("postgres", database.address().password(), "MALFORMED", "validating the access token");
        assertThatThrownBy(() -> login("postgres", tokenOf(SITE)))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aVeryLongPasswordIsRefusedAndTheNextLoginWorks() throws SQLException {
        assertRefused(SITE.name(), "x".repeat(60_000), "MALFORMED", "validating the access token");
        assertThatThrownBy(() -> login(SITE.name(), "x".repeat(1 << 16))).isInstanceOf(SQLException.class);

        assertThat(nameInside(SITE.name(), tokenOf(SITE))).isEqualTo(SITE.name());
    }

    @Test
    void noEncryptionIsRefusedBeforeAPasswordIsAskedFor() {
        assertThatThrownBy(() -> login(SITE.name(), tokenOf(SITE), "sslmode", "disable"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28000"))
                .hasMessageContaining("no pg_hba.conf entry")
                .hasMessageContaining("no encryption");
    }

    @Test
    void aStatementCanBeCancelled() throws SQLException {
        try (Connection connection = login(SITE.name(), tokenOf(SITE));
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);

            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(30)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
        }
        assertThat(gate.logins().cancelled()).isEqualTo(1);
    }

    @Test
    void everyRoleCanChangeTheTablesOfEveryOther() throws SQLException {
        try (Connection site = login(SITE.name(), tokenOf(SITE));
                Connection developer = login(DEVELOPER.name(), tokenOf(DEVELOPER));
                Statement first = site.createStatement();
                Statement second = developer.createStatement()) {
            first.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            first.execute("CREATE TABLE made_by_the_site (id int)");
            second.execute("ALTER TABLE made_by_the_site ADD COLUMN name text");
            second.execute("DROP TABLE made_by_the_site");
        }
    }

    @Test
    void tablesOfARunWithoutTheGateAreTakenOver() throws SQLException {
        try (Connection superuser = database.address().connect();
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE TABLE made_before (id int GENERATED ALWAYS AS IDENTITY)");
        }
        close();
        open();

        try (Connection site = login(SITE.name(), tokenOf(SITE));
                Statement statement = site.createStatement()) {
            statement.execute("ALTER TABLE made_before ADD COLUMN name text");
            statement.execute("DROP TABLE made_before");
        }
    }

    @Test
    void rubbishAndSilenceHinderNobody() throws IOException, SQLException {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), gate.port());
                Socket rubbish = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
            rubbish.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(rubbish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("FATAL").contains("08P01");
            assertThat(nameInside(SITE.name(), tokenOf(SITE))).isEqualTo(SITE.name());
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void shuttingCutsEveryConnectionAndOpeningLetsInAgain() throws SQLException {
        try (Connection connection = login(SITE.name(), tokenOf(SITE));
                Statement statement = connection.createStatement()) {
            gate.shut();

            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> login(SITE.name(), tokenOf(SITE))).hasMessageContaining("refused");
        }
        gate.open();

        assertThat(nameInside(SITE.name(), tokenOf(SITE))).isEqualTo(SITE.name());
    }
}
