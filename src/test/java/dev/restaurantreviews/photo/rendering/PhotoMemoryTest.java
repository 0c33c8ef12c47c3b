package dev.restaurantreviews.photo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoMemoryTest {

    /** What is left of 256 MB beside a server, for decoding two photos at once. */
    private static final String HEAP_MAX = "-Xmx112m";

    private static final int MINUTES_MAX = 3;

    @TempDir
    Path directory;

    @Test
    void noFileNeedsMoreMemoryThanASmallServerHasLeft() throws IOException, InterruptedException {
        Path files = Files.createDirectory(directory.resolve("files"));
        int number = 0;
        for (Sample sample : HostilePhotos.all()) {
            Files.write(files.resolve("first" + number), sample.bytes());
            Files.write(files.resolve("second" + number++), sample.bytes()); // neighbours of other kinds
        }

        Process process = start(files);

        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Process start(Path files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP_MAX,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenderMany.class.getName(),
                        files.toString())
                .inheritIO()
                .start();
    }
}
