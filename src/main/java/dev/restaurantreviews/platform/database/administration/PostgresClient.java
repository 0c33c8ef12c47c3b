package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.DatabaseFailure;
import dev.restaurantreviews.platform.database.PatientDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/** Runs PostgreSQL's own programs with the settings of the site; the password is in their environment alone. */
final class PostgresClient {

    private final Console console;
    private final Settings.Database settings;
    private final PostgresPrograms programs;

    PostgresClient(Console console) {
        this.console = console;
        this.settings = new AdministratorSettings(console).orSite();
        this.programs = PostgresPrograms.onThisMachine(console.variable("PATH").orElse(""));
    }

    /** @return the exit status of psql */
    int shell() {
        return run("psql");
    }

    /** Copies the whole database into a new file. */
    void dump(Path file) {
        if (Files.exists(file)) {
            throw new CommandFailure(file + " is there already. Choose another name.");
        }
        if (run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file) != 0) {
            throw new CommandFailure(remove(file));
        }
        console.out()
                .println(file + " holds the rows; the files of photos are in the photo store. It goes into an empty"
                        + " database: db create with another DBNAME, then db restore " + file);
    }

    private static String remove(Path file) {
        try {
            Files.deleteIfExists(file);
            return "pg_dump has failed; there is no copy.";
        } catch (IOException e) {
            return "pg_dump has failed, and " + file + ", which is not complete, cannot be removed: " + e.getMessage();
        }
    }

    /** Fills an empty database from a file, wholly or not at all. */
    void restore(Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandFailure(file + " is not a file that can be read.");
        }
        int status = run(
                "pg_restore",
                "--no-owner",
                "--no-privileges",
                "--exit-on-error",
                "--single-transaction",
                "--dbname=" + settings.name(),
                file.toString());
        if (status != 0) {
            throw new CommandFailure("pg_restore has failed; nothing is restored. The database must be empty.");
        }
        console.out().println(settings.name() + " holds what was in " + file + ".");
    }

    private int run(String program, String... arguments) {
        Path file = programs.find(program, serverMajor());
        console.err().println(program + " as " + settings);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(file.toString()), Stream.of(arguments))
                        .toList())
                .inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(variables());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new CommandFailure(file + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }

    private int serverMajor() {
        try (Connection connection = PatientDataSource.of(settings).getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new CommandFailure("The database " + settings + " cannot be used: " + DatabaseFailure.reason(e), e);
        }
    }

    /** What libpq reads. Its certificates are the system's from version 16 on, and only with verify-full. */
    private Map<String, String> variables() {
        boolean systemsCertificates = settings.sslMode().startsWith("verify")
                && settings.sslRootCertificate().isEmpty();
        return Map.of(
                "PGHOST", settings.host(),
                "PGPORT", Integer.toString(settings.port()),
                "PGDATABASE", settings.name(),
                "PGUSER", settings.user(),
                "PGPASSWORD", settings.password().orElseGet(SiteIdentity::databaseToken),
                "PGSSLMODE", systemsCertificates ? "verify-full" : settings.sslMode(),
                "PGSSLROOTCERT",
                        settings.sslRootCertificate().map(Path::toString).orElse(systemsCertificates ? "system" : ""),
                "PGAPPNAME", "restaurant-reviews db");
    }
}
