package dev.restaurantreviews.platform.database.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.testing.CommandRun;
import dev.restaurantreviews.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * With programs that write down how they were called: the embedded PostgreSQL brings no psql, and the packages of the
 * machine may be older than it.
 */
@ExtendWith(EmbeddedServer.class)
class PostgresClientTest {

    private static final int MAJOR = 18;

    private static DatabaseAddress database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void createDatabase() {
        database = EmbeddedServer.newDatabase();
    }

    private void install(String program, int version, int status) throws IOException {
        Path file = Files.writeString(folder.resolve(program), """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "%1$s (PostgreSQL) %2$d.1 (Debian)"; exit; fi
                for argument; do echo "$argument"; done > %3$s/arguments
                env | grep ^PG > %3$s/environment
                for argument; do case "$argument" in --file=*) echo part > "${argument#--file=}" ;; esac; done
                exit %4$d
                """.formatted(program, version, folder, status));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private CommandRun db(String... arguments) {
        return dbWith(Map.of(), arguments);
    }

    private CommandRun dbWith(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("PATH", "/nowhere:" + folder);
        environment.putAll(more);
        return CommandRun.of(new DatabaseCommand(), environment, arguments);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void theShellGetsTheSettingsOfTheSite() throws IOException {
        install("psql", MAJOR, 3);

        CommandRun shell = db("shell");

        assertThat(shell.status()).isEqualTo(3);
        assertThat(shell.err()).contains("psql as postgres@127.0.0.1").doesNotContain(database.password());
        assertThat(lines("arguments")).isEmpty();
        assertThat(lines("environment"))
                .contains(
                        "PGHOST=127.0.0.1",
                        "PGPORT=" + database.port(),
                        "PGDATABASE=" + database.name(),
                        "PGUSER=postgres",
                        "PGPASSWORD=" + database.password(),
                        "PGSSLMODE=prefer");
    }

    @Test
    void theAdministratorComesFirst() throws IOException {
        install("psql", MAJOR, 0);

        CommandRun shell = dbWith(
                Map.of("DBADMIN", "postgres", "DBADMINPASS", database.password(), "DBUSER", "nobody", "DBPASS", "x"),
                "shell");

        assertThat(shell.status()).as(shell.toString()).isZero();
        assertThat(lines("environment")).contains("PGUSER=postgres");
    }

    @Test
    void anOlderProgramWillNotDo() throws IOException {
        install("psql", MAJOR - 1, 0);

        CommandRun shell = db("shell");

        assertThat(shell.status()).isEqualTo(1);
        assertThat(shell.err())
                .startsWith("psql 18 or newer is not installed, and the server is a PostgreSQL 18. Install"
                        + " postgresql-client-18 with apt");
    }

    @Test
    void aCopyGoesIntoANewFileAndFromThereIntoAnEmptyDatabase() throws IOException {
        install("pg_dump", MAJOR, 0);
        install("pg_restore", MAJOR, 0);
        Path file = folder.resolve("copy.dump");

        CommandRun dump = db("dump", file.toString());

        assertThat(dump.status()).as(dump.toString()).isZero();
        assertThat(dump.out()).startsWith(file + " holds the rows").contains("db restore " + file);
        assertThat(lines("arguments")).contains("--format=custom", "--file=" + file);
        assertThat(db("dump", file.toString()).err())
                .isEqualToIgnoringNewLines(file + " is there already. Choose another name.");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("it holds the site's keys")
                .isEqualTo("rw-------");

        assertThat(db("restore", file.toString()).status()).isZero();
        assertThat(lines("arguments")).contains("--dbname=" + database.name(), file.toString());
    }

    @Test
    void anAdministratorRestoresAsTheOwnerOfTheTables() throws IOException {
        install("pg_restore", MAJOR, 0);
        String file = Files.createFile(folder.resolve("copy.dump")).toString();
        DatabaseAddress fresh = EmbeddedServer.newDatabase();
        Map<String, String> administrator =
                Map.of("DBNAME", fresh.name(), "DBADMIN", "postgres", "DBADMINPASS", database.password());

        CommandRun early = dbWith(administrator, "restore", file);
        EmbeddedServer.execute(EmbeddedServer.administrator(), "CREATE ROLE " + fresh.name() + "_owner");
        CommandRun restored = dbWith(administrator, "restore", file);

        assertThat(early.status()).isEqualTo(1);
        assertThat(early.err()).contains("There is no role " + fresh.name() + "_owner", "db create makes it");
        assertThat(restored.status()).as(restored.toString()).isZero();
        assertThat(lines("arguments")).contains("--role=" + fresh.name() + "_owner");
    }

    @Test
    void besideAnotherProgramTheSitesSchemaAloneIsCopied() throws IOException {
        install("pg_dump", MAJOR, 0);
        String shared = EmbeddedServer.newDatabase().name();
        EmbeddedServer.execute(
                EmbeddedServer.administrator().withName(shared),
                "CREATE TABLE flyway_schema_history (of_another int)",
                "CREATE SCHEMA \"My Reviews\"",
                "CREATE TABLE \"My Reviews\".flyway_schema_history (id int)",
                "CREATE TABLE \"My Reviews\".restaurant (id int)");

        CommandRun dump = dbWith(
                Map.of("DBNAME", shared), "dump", folder.resolve("s.dump").toString());

        assertThat(dump.status()).as(dump.toString()).isZero();
        assertThat(lines("arguments")).contains("--schema=\"My Reviews\"");
    }

    @Test
    void whatLooksLikeAnOptionIsNoFile() {
        assertThat(db("dump", "--help").status()).isEqualTo(2);
        assertThat(db("restore", "-l").err()).contains("'-l' looks like an option", "./-l");
    }

    @Test
    void aCopyThatIsNotCompleteIsRemoved() throws IOException {
        install("pg_dump", MAJOR, 1);
        Path file = folder.resolve("copy.dump");

        CommandRun dump = db("dump", file.toString());

        assertThat(dump.status()).isEqualTo(1);
        assertThat(dump.err()).contains("pg_dump has failed; there is no copy.");
        assertThat(file).doesNotExist();
        assertThat(db("restore", file.toString()).err()).contains("is not a file that can be read");
    }
}
