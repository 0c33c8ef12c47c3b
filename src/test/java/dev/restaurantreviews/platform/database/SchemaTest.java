package dev.restaurantreviews.platform.database;

import static dev.restaurantreviews.testing.EmbeddedServer.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import dev.restaurantreviews.testing.EmbeddedServer;
import dev.restaurantreviews.testing.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(EmbeddedServer.class)
class SchemaTest {

    private static final int ROUNDS = 20;

    private static final String COMPATIBILITY = "CREATE TABLE schema_compatibility (version integer, keeps integer);";

    @TempDir
    private Path migrations;

    private static DataSource source(DatabaseAddress address) {
        return LoginDataSource.of(
                new Settings.Database(
                        address.host(),
                        address.port(),
                        address.name(),
                        address.user(),
                        Optional.of(address.password()),
                        "disable",
                        Optional.empty()),
                Schema.LONGEST_STATEMENT);
    }

    private Schema schema(DatabaseAddress address) {
        return new Schema(source(address), "filesystem:" + migrations);
    }

    private void migration(String file, String sql) throws IOException {
        Files.writeString(migrations.resolve(file), sql);
    }

    private static void bringUpToDate(Schema schema, Migrate migrate) {
        try {
            schema.bringUpToDate(migrate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoNodesThatStartAtOnceOnAnEmptyDatabaseBothComeUp() {
        List<DatabaseAddress> empty =
                Stream.generate(EmbeddedServer::newDatabase).limit(ROUNDS).toList();

        Parallel.run(2 * ROUNDS, node -> {
            bringUpToDate(Schema.in(source(empty.get(node / 2))), Migrate.AUTO);
            return node;
        });

        assertThat(empty)
                .allSatisfy(database -> assertThat(Schema.in(source(database)).applied())
                        .doesNotHaveDuplicates()
                        .startsWith("1 restaurants and reviews", "2 photos"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Migrate.class,
            names = {"AUTO", "CHECK"})
    void aNewerSchemaThatPromisesNothingIsRefused(Migrate migrate) throws IOException, SQLException {
        DatabaseAddress database = databaseOfNewerVersion("", "CREATE TABLE third (id integer);");

        assertThatThrownBy(() -> schema(database).bringUpToDate(migrate))
                .isInstanceOf(SchemaException.class)
                .hasMessage("Its schema is newer than this version of the site: it has migration 3 third, which does"
                        + " not keep this version working. Deploy the newer version, or restore a backup from before.");
        assertThat(schema(database).bringUpToDate(Migrate.OFF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Migrate.class,
            names = {"AUTO", "CHECK"})
    void aNewerSchemaThatKeepsThisVersionIsFineAndTold(Migrate migrate) throws IOException, SQLException {
        DatabaseAddress database = databaseOfNewerVersion(COMPATIBILITY, keeps(3, 2), keeps(4, 1));

        assertThat(schema(database).bringUpToDate(migrate))
                .contains("The schema is of a newer version (4); it keeps this one working.");
        assertThat(schema(database).applied()).endsWith("3 third", "4 fourth");
    }

    @ParameterizedTest
    @EnumSource(
            value = Migrate.class,
            names = {"AUTO", "CHECK"})
    void aNewerSchemaThatKeepsOnlyNewerVersionsIsRefused(Migrate migrate) throws IOException, SQLException {
        DatabaseAddress database = databaseOfNewerVersion(COMPATIBILITY, keeps(3, 2), keeps(4, 3));

        assertThatThrownBy(() -> schema(database).bringUpToDate(migrate))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("it has migration 4 fourth, which does not keep this version working");
    }

    @Test
    void aNewerSchemaIsRefusedWhenOneOfItsMigrationsPromisesNothing() throws IOException, SQLException {
        DatabaseAddress database = databaseOfNewerVersion(COMPATIBILITY, "SELECT 1;", keeps(4, 2));

        assertThatThrownBy(() -> schema(database).pending()).hasMessageContaining("it has migration 3 third, which");
    }

    @Test
    void aNewerMigrationThatHasBrokenOffHindersNoVersionThatItKeeps() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration(
                "V1__first.sql",
                COMPATIBILITY + keeps(2, 1) + "CREATE TABLE first (id integer); INSERT INTO first VALUES (1), (1);");
        migration("V2__index.sql", "CREATE UNIQUE INDEX CONCURRENTLY first_id ON first (id);");
        assertThatThrownBy(() -> schema(database).migrate()).isInstanceOf(SchemaException.class);
        Files.delete(migrations.resolve("V2__index.sql"));

        assertThat(schema(database).bringUpToDate(Migrate.AUTO)).isPresent();
    }

    @Test
    void whatANewerSchemaKeepsIsReadByARoleWithoutRights() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        Schema.in(source(database)).migrate();
        String role = database.name() + "_visitor";
        execute(database, "CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
        DatabaseAddress visitor = new DatabaseAddress(database.host(), database.port(), database.name(), role, "x");

        try (Connection connection = visitor.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT version, keeps FROM schema_compatibility"))
                    .isTrue();
        }
    }

    private static String keeps(int version, int keeps) {
        return "INSERT INTO schema_compatibility VALUES (" + version + ", " + keeps + ");";
    }

    /** With one or two migrations more than are left to this version, which knows those up to 2. */
    private DatabaseAddress databaseOfNewerVersion(String second, String... newer) throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer);");
        migration("V2__second.sql", "CREATE TABLE second (id integer);" + second);
        List<String> files = List.of("V3__third.sql", "V4__fourth.sql").subList(0, newer.length);
        for (int i = 0; i < newer.length; i++) {
            migration(files.get(i), newer[i]);
        }
        schema(database).migrate();
        for (String file : files) {
            Files.delete(migrations.resolve(file));
        }
        return database;
    }

    @Test
    void missingMigrationsAreNamedWhenTheyMayNotBeApplied() throws IOException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer);");

        assertThatThrownBy(() -> schema(database).bringUpToDate(Migrate.CHECK))
                .hasMessage(
                        "The schema lacks 1 first, and MIGRATE=check forbids to apply it: the command migrate does.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Migrate.class,
            names = {"AUTO", "CHECK"})
    void aDatabaseOfAnotherProgramIsLeftAlone(Migrate migrate) throws IOException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        execute(database, "CREATE TABLE customer (id integer)", "CREATE TABLE invoice (id integer)");
        migration("V1__first.sql", "CREATE TABLE first (id integer);");

        assertThatThrownBy(() -> schema(database).bringUpToDate(migrate))
                .hasMessage("It has tables of another program (customer, invoice) and none of this site: DBNAME must be"
                        + " a database that this site has for itself.");
    }

    @Test
    void whatAnExtensionHasBroughtIsNotAnotherProgram() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        execute(database, "CREATE EXTENSION pg_stat_statements", "CREATE EXTENSION pg_trgm");
        migration("V1__first.sql", "CREATE TABLE first (id integer);");

        assertThat(schema(database).migrate()).containsExactly("1 first");
    }

    @ParameterizedTest
    @EnumSource(
            value = Migrate.class,
            names = {"AUTO", "CHECK"})
    void aMigrationThatWasEditedAfterwardsIsTold(Migrate migrate) throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer);");
        schema(database).migrate();
        migration("V1__first.sql", "CREATE TABLE first (id bigint);");

        assertThatThrownBy(() -> schema(database).bringUpToDate(migrate))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("Migration 1 first was another one when it was applied: ");
    }

    @Test
    void aMigrationThatWasPassedOverIsTold() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V2__second.sql", "CREATE TABLE second (id integer);");
        schema(database).migrate();
        migration("V1__first.sql", "CREATE TABLE first (id integer);");

        assertThatThrownBy(() -> schema(database).bringUpToDate(Migrate.AUTO))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("Migration 1 first does not follow from those that it has seen");
    }

    @Test
    void aMigrationThatFailsLeavesNothing() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer); SELECT 1 / 0;");

        assertThatThrownBy(() -> schema(database).bringUpToDate(Migrate.AUTO))
                .satisfies(e -> assertThat(DatabaseFailure.reason(e)).isEqualTo("ERROR: division by zero"));

        migration("V1__first.sql", "CREATE TABLE first (id integer);");
        assertThat(schema(database).migrate()).containsExactly("1 first");
    }

    @ParameterizedTest
    @EnumSource(
            value = Migrate.class,
            names = {"AUTO", "CHECK"})
    void aMigrationThatHasBrokenOffIsTold(Migrate migrate) throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer); INSERT INTO first VALUES (1), (1);");
        schema(database).migrate();
        migration("V2__index.sql", "CREATE UNIQUE INDEX CONCURRENTLY first_id ON first (id);");

        assertThatThrownBy(() -> schema(database).bringUpToDate(Migrate.AUTO)).isInstanceOf(SchemaException.class);
        assertThatThrownBy(() -> schema(database).bringUpToDate(migrate))
                .hasMessage(
                        "Migration 2 index has broken off in the middle: remove by hand what it has left, delete its"
                                + " line from flyway_schema_history, and start again.");

        execute(
                database,
                "DROP INDEX first_id",
                "DELETE FROM first",
                "DELETE FROM flyway_schema_history WHERE NOT success");
        assertThat(schema(database).migrate()).containsExactly("2 index");
    }

    @Test
    void aRoleThatMayNotMakeTablesIsTold() throws IOException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        String role = database.name() + "_reader";
        execute(database, "CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
        migration("V1__first.sql", "CREATE TABLE first (id integer);");
        DatabaseAddress reader = new DatabaseAddress(database.host(), database.port(), database.name(), role, "x");

        assertThatThrownBy(() -> schema(reader).bringUpToDate(Migrate.AUTO))
                .hasMessage("Its role may not change the schema (no CREATE on the schema public): the command db role"
                        + " makes it work as the owner of all tables.");
    }

    @Test
    void aRoleThatDoesNotOwnTheTablesIsTold() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer);");
        schema(database).migrate();
        String role = database.name() + "_other";
        execute(
                database,
                "CREATE ROLE " + role + " LOGIN PASSWORD 'x'",
                "GRANT CREATE ON SCHEMA public TO " + role,
                "GRANT ALL ON ALL TABLES IN SCHEMA public TO " + role);
        migration("V2__second.sql", "ALTER TABLE first ADD COLUMN name text;");
        DatabaseAddress other = new DatabaseAddress(database.host(), database.port(), database.name(), role, "x");

        assertThatThrownBy(() -> schema(other).bringUpToDate(Migrate.AUTO))
                .hasMessage("Its role may not change the schema (ERROR: must be owner of table first): the command db"
                        + " role makes it work as the owner of all tables.");
    }

    @Test
    void aTableThatOthersUseIsNotWaitedForLongSinceTheirVisitorsWaitBehind() throws IOException, SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        migration("V1__first.sql", "CREATE TABLE first (id integer);");
        schema(database).migrate();
        migration("V2__second.sql", "ALTER TABLE first ADD COLUMN name text;");

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE first IN ACCESS SHARE MODE");

            assertThatThrownBy(() -> schema(database).bringUpToDate(Migrate.AUTO))
                    .satisfies(e -> assertThat(DatabaseFailure.reason(e)).contains("lock timeout"));
        }
        assertThat(schema(database).migrate()).containsExactly("2 second");
    }
}
