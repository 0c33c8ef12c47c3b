package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Azurite's program, which npm fetches in the versions that {@code src/test/azurite/package-lock.json} names. */
final class AzuriteProgram {

    private static final String VERSIONS = "package-lock.json";
    private static final String MAIN = "node_modules/azurite/dist/src/blob/main.js";

    private final Path source;
    private final Path directory;
    private final Path log;

    private AzuriteProgram(Path checkout) {
        source = checkout.resolve("src/test/azurite");
        directory = checkout.resolve("target/azurite");
        log = checkout.resolve("target/azurite-install.log");
    }

    /**
     * Installs it under {@code target} unless the same versions are there already.
     *
     * @throws SiteFailure without npm, or when npm cannot fetch it
     */
    static AzuriteProgram install(Path checkout, Progress progress) throws InterruptedException {
        AzuriteProgram program = new AzuriteProgram(checkout);
        try {
            Files.createDirectories(program.directory);
            program.installOnce(progress);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void installOnce(Progress progress) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) { // another run from this checkout may do the same
            if (!lock.isValid() || isInstalled()) {
                return;
            }
            long begin = System.nanoTime();
            Files.deleteIfExists(installed());
            for (String name : List.of("package.json", VERSIONS)) {
                Files.copy(source.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            fetch();
            Files.copy(source.resolve(VERSIONS), installed());
            progress.done("Installed Azurite", begin);
        }
    }

    private boolean isInstalled() throws IOException {
        return Files.exists(installed()) && Files.mismatch(installed(), source.resolve(VERSIONS)) < 0;
    }

    /** Written last, so that what a killed installation has left is not taken for a whole one. */
    private Path installed() {
        return directory.resolve("installed.json");
    }

    private void fetch() throws InterruptedException {
        Process npm = start(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), log, Map.of());
        Thread end = new Thread(npm::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        if (npm.waitFor() != 0) {
            throw new SiteFailure(
                    "Azurite cannot be installed: npm ended with status " + npm.exitValue() + "; see " + log + ".",
                    log);
        }
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private Process start(List<String> command, Path output, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new SiteFailure("Azurite needs Node.js with npm, and " + command.get(0)
                    + " cannot be started. Install it and put it on the PATH.");
        }
    }

    /**
     * Runs it on a port of the loopback address.
     *
     * @param account its name and its key, with a colon between them
     * @param more further options
     * @throws SiteFailure without Node.js
     */
    Process run(int port, String account, Path data, Path output, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                "node",
                directory.resolve(MAIN).toString(),
                "--blobHost",
                "127.0.0.1",
                "--blobPort",
                Integer.toString(port),
                "--location",
                data.toString(),
                "--silent",
                "--disableTelemetry",
                "--loose",
                "--skipApiVersionCheck")); // the client speaks a newer one, which needs nothing that is missing here
        command.addAll(more);
        return start(OwnSession.command(command), output, Map.of("AZURITE_ACCOUNTS", account));
    }
}
