package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child process, so that the run after a killed one recognises and stops the orphan. */
final class PidFile {

    // The start time that the system tells moves a little when its clock is corrected.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.writeString(file, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process if it lives; a stranger that has got its number since is not it. */
    Optional<ProcessHandle> find() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return words.length == 2
                    ? find(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])), TOLERANCE)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // cut short by the kill
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ProcessHandle> find(long pid, Instant started, Duration tolerance) {
        return ProcessHandle.of(pid)
                .filter(Ending::isRunning)
                .filter(process -> process.info()
                        .startInstant()
                        .map(actual -> Duration.between(actual, started).abs().compareTo(tolerance) <= 0)
                        .orElse(false));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
