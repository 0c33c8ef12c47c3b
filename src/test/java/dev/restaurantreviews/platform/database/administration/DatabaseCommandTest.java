package dev.restaurantreviews.platform.database.administration;

import static dev.restaurantreviews.testing.EmbeddedServer.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.platform.database.MigrateCommand;
import dev.restaurantreviews.testing.CommandRun;
import dev.restaurantreviews.testing.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(EmbeddedServer.class)
class DatabaseCommandTest {

    private static final String OBJECT_ID = "57de6097-5a5e-4a6b-9a63-1f0f5c0b2f10";

    private final String word = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String database = word + "_reviews";
    private final String site = word + " Site \"of\" it's own"; // identities have such names
    private final String slot = word + "-slot";

    private DatabaseAddress administrator;

    @BeforeEach
    void administratorOfEntra() {
        EntraServer.prepare("INVOKER");
        administrator = EntraServer.newAdministrator(word + "@example.org");
    }

    @AfterEach
    void ordinaryServer() {
        EntraServer.clear();
    }

    private Map<String, String> environment(DatabaseAddress as) {
        return Map.of(
                "DBHOST", as.host(),
                "DBPORT", Integer.toString(as.port()),
                "DBNAME", database,
                "DBADMIN", as.user(),
                "DBADMINPASS", as.password());
    }

    private CommandRun db(String... arguments) {
        return CommandRun.of(new DatabaseCommand(), environment(administrator), arguments);
    }

    private CommandRun dbWith(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(environment(administrator));
        environment.putAll(more);
        return CommandRun.of(new DatabaseCommand(), environment, arguments);
    }

    /** As the portal or Bicep makes it. */
    private void createDatabaseOfAzure() {
        execute(EmbeddedServer.administrator(), "CREATE DATABASE " + database + " OWNER azure_pg_admin");
    }

    /** This server takes no tokens. */
    private DatabaseAddress login(String role) {
        execute(EmbeddedServer.administrator(), "ALTER ROLE " + ShownSession.identifier(role) + " PASSWORD 'token'");
        return new DatabaseAddress(administrator.host(), administrator.port(), database, role, "token");
    }

    private static void assertMigrates(DatabaseAddress as) {
        CommandRun migrated = CommandRun.of(new MigrateCommand(), as.environment());
        assertThat(migrated.status()).as(migrated.toString()).isZero();
        assertThat(migrated.out()).contains("applied  2 photos");
    }

    private static void assertDone(CommandRun run) {
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVOKER", "DEFINER"})
    void anIdentityMigratesAnEmptySchemaAndAnotherOneWorksOnItsTables(String security) {
        EntraServer.prepare(security);
        createDatabaseOfAzure();

        CommandRun first = db("role", site, "--object-id", OBJECT_ID);
        CommandRun second = db("role", slot, "--object-id", UUID.randomUUID().toString());

        assertDone(first);
        assertDone(second);
        assertThat(first.out())
                .contains("pgaadauth_create_principal_with_oid('" + site.replace("'", "''") + "', '" + OBJECT_ID
                        + "', 'service', false, false);")
                .doesNotContain("CREATE DATABASE");
        assertMigrates(login(site));
        execute(
                login(slot),
                "ALTER TABLE restaurant ADD COLUMN city text",
                "INSERT INTO restaurant (name, description) VALUES ('n', 'd')",
                "DROP TABLE photo");
        execute(login(site), "UPDATE restaurant SET city = 'Bergen'", "ALTER TABLE restaurant DROP COLUMN city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVOKER", "DEFINER"})
    void allMayBeRepeated(String security) {
        EntraServer.prepare(security);
        assertDone(db("create"));
        assertDone(db("role", site, "--object-id", OBJECT_ID));
        assertMigrates(login(site));

        CommandRun created = db("create");
        CommandRun role = db("role", site, "--object-id", OBJECT_ID);

        assertDone(created);
        assertDone(role);
        assertThat(created.out()).doesNotContain("CREATE").contains("next: db role NAME --object-id ID");
        assertThat(role.out()).doesNotContain("CREATE", "pgaadauth", "ALTER TABLE");
    }

    @Test
    void anotherAdministratorMayGoOn() {
        createDatabaseOfAzure();
        assertDone(db("role", site, "--object-id", OBJECT_ID));
        assertMigrates(login(site));

        administrator = EntraServer.newAdministrator(word + "-two@example.org");
        assertDone(db("role", slot, "--object-id", UUID.randomUUID().toString(), "--type", "group"));

        execute(login(slot), "ALTER TABLE restaurant ADD COLUMN city text");
    }

    @Test
    void whatASiteHasMadeAsItselfIsTakenOver() {
        String site = word + " Site"; // Flyway's own statements cannot bear an apostrophe
        createDatabaseOfAzure();
        execute(
                administrator,
                "CREATE ROLE " + ShownSession.identifier(site) + " LOGIN",
                "SELECT pg_catalog.pgaadauth_label('" + site + "', '" + OBJECT_ID + "', 'service')");
        execute(administrator.withName(database), "GRANT CREATE ON SCHEMA public TO " + ShownSession.identifier(site));
        assertMigrates(login(site));

        CommandRun role = db("role", site, "--object-id", OBJECT_ID);
        assertDone(role);
        assertDone(db("role", slot, "--object-id", UUID.randomUUID().toString()));

        assertThat(role.out()).contains("ALTER TABLE restaurant OWNER TO", "ALTER ROUTINE count_stars() OWNER TO");
        execute(login(slot), "ALTER TABLE restaurant ADD COLUMN city text", "DROP FUNCTION moderation_is_kept CASCADE");
        execute(login(site), "INSERT INTO restaurant (name, description) VALUES ('n', 'd')");
    }

    @Test
    void aRoleThatWasMadeWithoutAnIdentityGetsIt() {
        createDatabaseOfAzure();
        execute(administrator, "CREATE ROLE " + ShownSession.identifier(site) + " LOGIN");

        CommandRun role = db("role", site, "--object-id", OBJECT_ID);

        assertThat(role.out())
                .contains("SECURITY LABEL FOR \"pgaadauth\" ON ROLE " + ShownSession.identifier(site)
                        + " IS 'aadauth,oid=" + OBJECT_ID + ",type=service';");
        assertThat(role.status()).as("no provider of labels on this server").isEqualTo(1);
        assertThat(role.err()).contains("\"pgaadauth\" is not loaded");
    }

    @Test
    void aServerWithoutEntraIsTold() {
        EntraServer.clear();

        CommandRun role = db("role", site, "--object-id", OBJECT_ID);

        assertThat(role.status()).isEqualTo(1);
        assertThat(role.err()).contains("knows no identities of Entra", "leave --object-id out and set DBPASS");
    }

    @Test
    void onAnOrdinaryServerDatabaseAndRoleAreMadeAtOnce() {
        execute(
                EmbeddedServer.administrator(),
                "CREATE ROLE " + word + "_dba LOGIN CREATEROLE CREATEDB PASSWORD 'secret'");
        administrator =
                new DatabaseAddress(administrator.host(), administrator.port(), "postgres", word + "_dba", "secret");
        Map<String, String> ofSite = Map.of("DBUSER", site, "DBPASS", "first'password");

        CommandRun created = dbWith(ofSite, "create");
        CommandRun again = dbWith(Map.of("DBUSER", site, "DBPASS", "second"), "create");

        assertDone(created);
        assertDone(again);
        assertThat(created.out())
                .contains(
                        "CREATE ROLE " + ShownSession.identifier(site) + " LOGIN;", "CREATE DATABASE", "PASSWORD '…';")
                .doesNotContain("first", "SCRAM");
        assertThat(again.out()).doesNotContain("CREATE");
        DatabaseAddress old =
                new DatabaseAddress(administrator.host(), administrator.port(), database, site, "first'password");
        assertThatThrownBy(old::connect).hasMessageContaining("password authentication failed");
        assertMigrates(new DatabaseAddress(old.host(), old.port(), database, site, "second"));
        assertDone(dbWith(Map.of("DBPASS", "third"), "role", slot));
        execute(
                new DatabaseAddress(old.host(), old.port(), database, slot, "third"),
                "ALTER TABLE restaurant ADD COLUMN city text");
    }

    @Test
    void aSuperuserMayDoItAll() {
        administrator = EmbeddedServer.administrator();

        assertDone(dbWith(Map.of("DBUSER", site, "DBPASS", "p"), "create"));

        assertMigrates(new DatabaseAddress(administrator.host(), administrator.port(), database, site, "p"));
    }

    @Test
    void anAdministratorWithoutTheRightIsTold() {
        execute(EmbeddedServer.administrator(), "CREATE ROLE " + word + "_nobody LOGIN PASSWORD 'secret'");
        administrator =
                new DatabaseAddress(administrator.host(), administrator.port(), "postgres", word + "_nobody", "secret");

        CommandRun created = db("create");

        assertThat(created.status()).isEqualTo(1);
        assertThat(created.err())
                .contains("ERROR: permission denied to create role", "DBADMIN must be an administrator of the server");
    }

    @Test
    void namesThatPostgresqlWouldCutAreRefusedBeforeAnythingIsDone() {
        String longest = word + "x".repeat(57 - word.length());

        CommandRun tooLong = dbWith(Map.of("DBNAME", longest + "x"), "create");

        assertThat(tooLong.status()).isEqualTo(1);
        assertThat(tooLong.out()).isEmpty();
        assertThat(tooLong.err()).contains("DBNAME is too long", "after 63 bytes");
        assertDone(dbWith(Map.of("DBNAME", longest), "create"));
        assertDone(dbWith(Map.of("DBNAME", longest), "create"));
        assertThat(db("role", "ä".repeat(32), "--object-id", OBJECT_ID).err()).contains("The role's name is too long");
    }

    @Test
    void nobodyLogsInAsTheOwner() {
        assertDone(db("create"));

        CommandRun role = dbWith(Map.of("DBPASS", "p"), "role", database + "_owner");

        assertThat(role.status()).isEqualTo(1);
        assertThat(role.out()).isEmpty();
        assertThat(role.err()).contains("nobody logs in as it");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() {
        createDatabaseOfAzure();
        execute(EmbeddedServer.administrator().withName(database), "CREATE TABLE django_migrations (id int)");

        CommandRun created = db("create");
        CommandRun withRole = dbWith(Map.of("DBUSER", site, "DBPASS", "p"), "create");
        CommandRun role = db("role", site, "--object-id", OBJECT_ID);

        for (CommandRun refused : List.of(created, withRole)) {
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.out()).doesNotContain("CREATE", "GRANT");
            assertThat(refused.err())
                    .contains("has tables of another program (django_migrations)", "Nothing is changed");
        }
        assertDone(role);
        assertThat(role.out()).contains("-- the schema public has tables of another program (django_migrations)");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertThat(CommandRun.of(new DatabaseCommand(), Map.of("DBNAME", "x"), "create")
                        .err())
                .contains("DBADMIN is not set");
        assertThat(db("role", administrator.user(), "--object-id", OBJECT_ID).err())
                .contains("DBADMIN must not be the site's role");
        assertThat(db("role", site).err()).contains("DBPASS is not set", "--object-id");
        assertThat(db("role").status()).isEqualTo(2);
        assertThat(db("role", site, "--object-id", "x").status()).isEqualTo(2);
        assertThat(db("role", site, "--type", "robot").status()).isEqualTo(2);
        assertThat(db("role", site, "--object-id").status()).isEqualTo(2);
        assertThat(db("create", "more").status()).isEqualTo(2);
        assertThat(db().status()).isEqualTo(2);
    }
}
