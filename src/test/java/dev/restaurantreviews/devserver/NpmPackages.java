package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What npm fetches for the tests, in the versions that a {@code package-lock.json} below {@code src/test} names. */
public final class NpmPackages {

    private static final String VERSIONS = "package-lock.json";

    private final String name;
    private final Path source;
    private final Path directory;
    private final Path log;

    private NpmPackages(Path checkout, String folder, String name) {
        this.name = name;
        source = checkout.resolve("src/test").resolve(folder);
        directory = checkout.resolve("target").resolve(folder);
        log = checkout.resolve("target").resolve(folder + "-install.log");
    }

    /**
     * Installs them under {@code target} unless the same versions are there already.
     *
     * @param folder below {@code src/test}, which names them
     * @param name what they are for a reader
     * @return where they are: {@code node_modules}
     * @throws SiteFailure without npm, or when npm cannot fetch them
     */
    public static Path install(Path checkout, String folder, String name, Progress progress)
            throws InterruptedException {
        NpmPackages packages = new NpmPackages(checkout, folder, name);
        try {
            Files.createDirectories(packages.directory);
            packages.installOnce(progress);
            return packages.directory.resolve("node_modules");
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
            for (String file : List.of("package.json", VERSIONS)) {
                Files.copy(source.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            fetch();
            Files.copy(source.resolve(VERSIONS), installed());
            progress.done("Installed " + name, begin);
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
        Process npm = startNpm();
        Thread end = new Thread(npm::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        if (npm.waitFor() != 0) {
            throw new SiteFailure(
                    name + " cannot be installed: npm ended with status " + npm.exitValue() + "; see " + log + ".",
                    log);
        }
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private Process startNpm() {
        try {
            return new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new SiteFailure(
                    name + " needs Node.js with npm, and npm cannot be started. Install it and put it on the PATH.");
        }
    }
}
