package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds psql and pg_dump; {@code pg_dump} refuses servers that are newer than itself. */
final class PostgresPrograms {

    /** Where Debian, Red Hat, Homebrew (two kinds of Mac) and PostgreSQL's own installer put each major version. */
    private static final List<String> FOLDERS = List.of(
            "/usr/lib/postgresql/*/bin",
            "/usr/pgsql-*/bin",
            "/opt/homebrew/opt/{libpq,postgresql@*}/bin",
            "/usr/local/opt/{libpq,postgresql@*}/bin",
            "/Library/PostgreSQL/*/bin");

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final List<Path> folders;

    PostgresPrograms(List<Path> folders) {
        this.folders = folders;
    }

    /** @param path as in the variable {@code PATH}; what is first in it comes first */
    static PostgresPrograms onThisMachine(String path) {
        Stream<Path> onPath = Stream.of(path.split(File.pathSeparator)).map(Path::of);
        return new PostgresPrograms(Stream.concat(
                        onPath, FOLDERS.stream().flatMap(pattern -> matching(pattern).stream()))
                .toList());
    }

    /** The folders that fit a pattern with wildcards in its last folder but one. */
    private static List<Path> matching(String pattern) {
        Path parent = Path.of(pattern.substring(
                0, pattern.substring(0, pattern.lastIndexOf('/')).lastIndexOf('/')));
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> versions = Files.list(parent)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(matcher::matches)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first one that is not older than the server.
     *
     * @throws CommandFailure with the package to install
     */
    Path find(String program, int serverMajor) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .filter(file -> major(file) >= serverMajor)
                .findFirst()
                .orElseThrow(() -> new CommandFailure(program + " " + serverMajor
                        + " or newer is not installed, and the"
                        + " server is a PostgreSQL " + serverMajor + ". Install postgresql-client-" + serverMajor
                        + " with apt (older releases of Debian and Ubuntu find it at apt.postgresql.org), or libpq with"
                        + " brew."));
    }

    /** 0 for a program that does not say. */
    private static int major(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Matcher version =
                    VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            process.waitFor();
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0; // not a program of this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }
}
