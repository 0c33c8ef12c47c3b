package dev.restaurantreviews.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be wrong in a PostgreSQL that answers; each test spoils a copy of a good database. */
@Tag("once")
class DatabaseChecksIT {

    private static final String GOOD = "good";
    private static final String SITE = "site";
    private static final String STRANGER = "\"Some Body\"";
    private static final Duration RELOADED = Duration.ofSeconds(10);

    private static UnreliableDatabase server;
    private static Path directory;

    @BeforeAll
    static void migrateGoodDatabase() throws SQLException {
        directory = TestSites.directoryWithDatabase("doctor-database");
        server = UnreliableDatabase.start(directory);
        run("postgres", "CREATE ROLE site LOGIN PASSWORD 'secret'");
        run("postgres", "CREATE ROLE " + STRANGER + " LOGIN PASSWORD 'secret'");
        run("postgres", "CREATE DATABASE good OWNER site");
        Flyway.configure().dataSource(url(GOOD), SITE, "secret").load().migrate();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String url(String database) {
        DatabaseAddress address = server.address();
        return "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + database;
    }

    private static void run(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url(database), server.address().user(), server.address().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A copy of the good database, spoilt. */
    private static Map<String, String> spoilt(String name, String sql) throws SQLException {
        run("postgres", "CREATE DATABASE " + name + " TEMPLATE good OWNER site");
        run(name, sql);
        return settings(name);
    }

    private static Map<String, String> settings(String database, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "DBHOST",
                server.address().host(),
                "DBPORT",
                Integer.toString(server.address().port()),
                "DBNAME",
                database,
                "DBUSER",
                SITE,
                "DBPASS",
                "secret",
                "PHOTO_DIR",
                directory.toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static Map<String, String> asStranger(Map<String, String> settings) {
        settings.put("DBUSER", "Some Body");
        return settings;
    }

    @Test
    void aGoodDatabaseIsGreen() {
        DoctorRun run = DoctorRun.of(settings(GOOD));

        run.assertAllGreen();
        assertThat(run.line("database.role").found()).contains("PostgreSQL 18", "database good, role site");
        assertThat(run.line("database.tls").found()).contains("not encrypted", "prefer");
        assertThat(run.line("database.grants").found()).contains("read and write", "and change them");
        assertThat(run.line("database.extensions").found()).contains("pg_trgm", "unaccent");
        assertThat(run.line("clock").found()).contains("the database's");
    }

    @Test
    void aWrongPasswordIsAFaultOfTheRole() {
        DoctorRun.Line line = DoctorRun.of(settings(GOOD, "DBPASS", "wrong")).theOnlyFault("database.role");

        assertThat(line.cause()).contains("password authentication failed for user \"site\"", "DBUSER or DBPASS");
        assertThat(line.cure()).contains("\\password site", "./scripts/db role \"site\"");
    }

    @Test
    void aMissingDatabaseIsToldWithTheCommandThatMakesIt() {
        DoctorRun.Line line = DoctorRun.of(settings("missing")).theOnlyFault("database.role");

        assertThat(line.cause()).contains("database \"missing\" does not exist");
        assertThat(line.cure()).contains("./scripts/db create");
    }

    @Test
    void aDatabaseThatTheRoleMayNotOpenIsToldWithTheGrant() throws SQLException {
        run("postgres", "CREATE DATABASE closed");
        run("postgres", "REVOKE CONNECT ON DATABASE closed FROM PUBLIC");

        DoctorRun.Line line = DoctorRun.of(settings("closed")).theOnlyFault("database.role");

        assertThat(line.cure()).contains("GRANT CONNECT ON DATABASE closed TO site");
    }

    @Test
    void aServerThatDoesNotKnowThisMachineIsTold() throws SQLException, IOException {
        Path rules = directory.resolve("postgres/pg_hba.conf");
        String before = Files.readString(rules);
        Files.writeString(rules, "host good,postgres all 127.0.0.1/32 scram-sha-256\n");
        try {
            run("postgres", "SELECT pg_reload_conf()");
            Await.until("the rules are read", RELOADED, () -> {
                DoctorRun.Line line = DoctorRun.of(settings("template1")).line("database.role");
                return !line.ok()
                        && line.cause().contains("no pg_hba.conf entry")
                        && line.cure().contains("pg_hba");
            });
        } finally {
            Files.writeString(rules, before);
            run("postgres", "SELECT pg_reload_conf()");
            Await.until(
                    "the rules are read",
                    RELOADED,
                    () -> DoctorRun.of(settings("template1"))
                            .line("database.role")
                            .ok());
        }
    }

    @Test
    void aRoleWithoutConnectionsLeftIsTold() throws SQLException {
        run("postgres", "CREATE ROLE busy LOGIN PASSWORD 'secret' CONNECTION LIMIT 0");

        DoctorRun.Line line = DoctorRun.of(settings(GOOD, "DBUSER", "busy")).theOnlyFault("database.role");

        assertThat(line.cause()).contains("too many connections");
        assertThat(line.cure()).contains("pg_stat_activity");
    }

    @Test
    void anEmptyDatabaseIsFineWhenTheSiteMayFillIt() throws SQLException {
        run("postgres", "CREATE DATABASE empty OWNER site");

        DoctorRun run = DoctorRun.of(settings("empty"));

        run.assertAllGreen();
        assertThat(run.line("database.schema").found()).contains("no tables of this site yet", "1 restaurants");
        DoctorRun.Line line =
                DoctorRun.of(settings("empty", "MIGRATE", "check")).theOnlyFault("database.schema");
        assertThat(line.cause()).contains("The schema lacks 1 restaurants"); // so nothing was made by the first look
        assertThat(line.cure()).contains("./scripts/migrate", "MIGRATE=auto");
    }

    @Test
    void anEmptyDatabaseThatTheRoleMayNotFillIsAFaultOfGrants() throws SQLException {
        run("postgres", "CREATE DATABASE foreign_one");

        DoctorRun.Line line = DoctorRun.of(settings("foreign_one")).theOnlyFault("database.grants");

        assertThat(line.cause()).contains("may not make tables in the schema public");
        assertThat(line.cure()).contains("DBNAME=\"foreign_one\"", "./scripts/db role \"site\"");
    }

    @Test
    void aNewerSchemaIsToldUnlessItKeepsThisVersionWorking() throws SQLException {
        Map<String, String> settings = spoilt("newer", """
                INSERT INTO flyway_schema_history
                SELECT 999, '999', 'from the future', type, 'V999__from_the_future.sql', 1, installed_by, now(), 1, true
                FROM flyway_schema_history WHERE installed_rank = 1""");

        assertThat(DoctorRun.of(settings).theOnlyFault("database.schema").cause())
                .contains("newer than this version", "999 from the future");
        settings.put("MIGRATE", "off"); // the way back that docs/operate.md describes
        DoctorRun back = DoctorRun.of(settings);
        back.assertAllGreen();
        assertThat(back.line("database.schema").found()).contains("999 from the future, newer", "MIGRATE=off");
        settings.remove("MIGRATE");

        run("newer", "INSERT INTO schema_compatibility SELECT 999, max(version) FROM schema_compatibility");
        DoctorRun kept = DoctorRun.of(settings);
        kept.assertAllGreen();
        assertThat(kept.line("database.schema").found())
                .isEqualTo("The schema is of a newer version (999); it keeps this one working.");
    }

    @Test
    void tablesOfAnotherProgramAreToldWithTheWayToADatabaseOfItsOwn() throws SQLException {
        run("postgres", "CREATE DATABASE occupied OWNER site");
        run("occupied", "CREATE TABLE invoice (id int)");

        DoctorRun.Line line = DoctorRun.of(settings("occupied")).theOnlyFault("database.schema");

        assertThat(line.cause()).contains("tables of another program (invoice)");
        assertThat(line.cure()).contains("DBNAME=ANOTHER", "DBNAME=\"ANOTHER\" DBADMIN=", "./scripts/db create");
    }

    @Test
    void aRoleWithoutAnyRightsOnTablesOfSomebodyElseIsToldWithTheCommandThatGivesThem() throws SQLException {
        for (String migrate : List.of("auto", "check", "off")) {
            Map<String, String> settings = asStranger(settings(GOOD, "MIGRATE", migrate));

            DoctorRun.Line line = DoctorRun.of(settings).theOnlyFault("database.schema");

            assertThat(line.cause())
                    .contains("\"Some Body\" may not read", "permission denied for table flyway_schema_history");
            assertThat(line.cure()).contains("DBNAME=\"good\"", "./scripts/db role \"Some Body\"");
        }
    }

    @Test
    void aMigrationThatHasBrokenOffIsTold() throws SQLException {
        Map<String, String> settings =
                spoilt("broken", "UPDATE flyway_schema_history SET success = false WHERE version = '2'");

        assertThat(DoctorRun.of(settings).theOnlyFault("database.schema").cause())
                .contains("2 photos", "broken off");
    }

    @Test
    void tablesThatTheRoleMayNotWriteAreTold() throws SQLException {
        Map<String, String> settings = asStranger(spoilt(
                "closed_tables",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public"
                        + " TO \"Some Body\"; GRANT ALL ON restaurant TO \"Some Body\""));
        settings.put("MIGRATE", "check");

        DoctorRun.Line line = DoctorRun.of(settings).theOnlyFault("database.grants");

        assertThat(line.cause()).contains("may not read and write", "review").doesNotContain("restaurant,");
        assertThat(line.cure()).contains("./scripts/db role \"Some Body\"");
    }

    @Test
    void tablesOfAnotherOwnerCannotBeMigrated() throws SQLException {
        Map<String, String> settings = asStranger(spoilt(
                "other_owner",
                "GRANT ALL ON ALL TABLES IN SCHEMA public TO"
                        + " \"Some Body\"; GRANT CREATE ON SCHEMA public TO \"Some Body\""));

        DoctorRun.Line line = DoctorRun.of(settings).theOnlyFault("database.grants");

        assertThat(line.cause()).contains("The tables belong to site", "only their owner can migrate them");
        settings.put("MIGRATE", "check");
        DoctorRun.of(settings).assertAllGreen();
    }

    @Test
    void aTableThatIsMissingIsNamed() throws SQLException {
        Map<String, String> settings = spoilt("half", "DROP TABLE photo CASCADE");

        assertThat(DoctorRun.of(settings).theOnlyFault("database.grants").cause())
                .contains("The tables photo are not in the schema public");
    }

    @Test
    void aClockThatIsOffIsTold() {
        Doctor late = new Doctor(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5)));

        DoctorRun.Line line = DoctorRun.of(late, settings(GOOD)).theOnlyFault("clock");

        assertThat(line.cause()).matches("The clock of this machine is (299|300)\\.\\d s behind the database's.*");
        assertThat(line.cure()).startsWith("timedatectl");
    }
}
