package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Azurite's program, which npm fetches in the versions that {@code src/test/azurite/package-lock.json} names. */
final class AzuriteProgram {

    private static final String MAIN = "azurite/dist/src/blob/main.js";

    private final Path modules;

    private AzuriteProgram(Path modules) {
        this.modules = modules;
    }

    /**
     * Installs it under {@code target} unless the same versions are there already.
     *
     * @throws SiteFailure without npm, or when npm cannot fetch it
     */
    static AzuriteProgram install(Path checkout, Progress progress) throws InterruptedException {
        return new AzuriteProgram(NpmPackages.install(checkout, "azurite", "Azurite", progress));
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
                modules.resolve(MAIN).toString(),
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
        return start(OwnSession.command(command), output, account);
    }

    private Process start(List<String> command, Path output, String account) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(modules.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("AZURITE_ACCOUNTS", account);
            return builder.start();
        } catch (IOException e) {
            throw new SiteFailure("Azurite needs Node.js with npm, and " + command.get(0)
                    + " cannot be started. Install it and put it on the PATH.");
        }
    }
}
