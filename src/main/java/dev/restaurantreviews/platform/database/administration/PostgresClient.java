package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs PostgreSQL's own programs with the settings of the site; the password is in their environment alone. */
final class PostgresClient {

    private final Console console;
    private final AdministratorSettings administrator;
    private final Settings.Database settings;
    private final PostgresPrograms programs;

    PostgresClient(Console console) {
        this.console = console;
        this.administrator = new AdministratorSettings(console);
        this.settings = administrator.orSite();
        this.programs = PostgresPrograms.onThisMachine(console.variable("PATH").orElse(""));
    }

    /** @return the exit status of psql */
    int shell() {
        return run(find("psql", ServerState.of(settings)), List.of());
    }

    /** Copies what is the site's into a new file. */
    void dump(Path file) {
        ServerState server = ServerState.of(settings);
        Path program = find("pg_dump", server);
        PrivateFile.create(file);
        List<String> arguments =
                new ArrayList<>(List.of("--format=custom", "--no-owner", "--no-privileges", "--file=" + file));
        server.schemaOfItsOwn().ifPresent(schema -> arguments.add("--schema=" + ShownSession.identifier(schema)));
        if (run(program, arguments) != 0) {
            throw new CommandFailure(remove(file));
        }
        console.out()
                .println(file + " holds the rows and the site's keys, so only you can read it; the files of photos are"
                        + " in the photo store. It goes into an empty database: db create with another DBNAME, then"
                        + " db restore " + file);
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
        ServerState server = ServerState.of(settings);
        List<String> arguments = new ArrayList<>(List.of(
                "--no-owner",
                "--no-privileges",
                "--exit-on-error",
                "--single-transaction",
                "--dbname=" + settings.name()));
        owner(server).ifPresent(role -> arguments.add("--role=" + role));
        arguments.add(file.toString());
        int status = run(find("pg_restore", server), arguments);
        if (status != 0) {
            throw new CommandFailure("pg_restore has failed; nothing is restored. The database must be empty.");
        }
        console.out().println(settings.name() + " holds what was in " + file + ".");
    }

    /** As whom the administrator works, or the tables would be his own, and the site could not read them. */
    private Optional<String> owner(ServerState server) {
        if (!administrator.isNamed()) {
            return Optional.empty(); // the site's role works as the owner by itself
        }
        String role = OwnerRole.nameFor(settings.name());
        if (!server.hasOwner()) {
            throw new CommandFailure(
                    "There is no role " + role + " that the tables could belong to: db create makes it,"
                            + " or leave DBADMIN out to restore as the site.");
        }
        return Optional.of(role);
    }

    private Path find(String program, ServerState server) {
        return programs.find(program, server.major());
    }

    private int run(Path program, List<String> arguments) {
        console.err().println(program.getFileName() + " as " + settings);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), arguments.stream())
                        .toList())
                .inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(variables());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new CommandFailure(program + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
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
