package dev.restaurantreviews.photo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import dev.restaurantreviews.photo.rendering.Sample.Expected;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoRendererTest {

    // Of the processor, as the thread that calls does all the work: the clock would count what other programs do.
    private static final Duration TIME_MAX = Duration.ofSeconds(15);
    private static final Duration TIME_MAX_IF_REFUSED_BY_HEADER = Duration.ofSeconds(3);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final PhotoRenderer renderer = new PhotoRenderer();

    @TempDir
    Path directory;

    static Stream<Sample> samples() {
        return HostilePhotos.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyFileIsRefusedByNameOrComesOutClean(Sample sample) throws IOException {
        Path file = Files.write(directory.resolve("spooled"), sample.bytes());
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            RenderedPhoto photo = renderer.render(file);

            assertThat(sample.expected()).isNotEqualTo(Expected.REFUSED);
            assertThat(photo.jpegs()).containsOnlyKeys(PhotoSize.values());
            for (PhotoSize size : PhotoSize.values()) {
                CleanJpeg.assertIsClean(photo.jpegs().get(size), size, photo.width(), photo.height(), sample);
            }
            assertThat(since(start)).isLessThan(TIME_MAX);
        } catch (PhotoRefusedException e) {
            assertThat(sample.expected()).as(e.getMessage()).isNotEqualTo(Expected.ACCEPTED);
            if (sample.reason() != null) {
                assertThat(e.reason()).as(e.getMessage()).isEqualTo(sample.reason());
                assertThat(since(start)).isLessThan(TIME_MAX_IF_REFUSED_BY_HEADER);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone_12_megapixels.jpg", "large.png", "lossless_large.webp"})
    void whatTakesTooMuchProcessorTimeIsRefused(String name) throws IOException {
        PhotoRenderer hurried = new PhotoRenderer(Duration.ofMillis(1), new SimpleMeterRegistry());
        Path file = Files.write(directory.resolve("spooled"), sample(name));

        assertThatExceptionOfType(PhotoRefusedException.class)
                .isThrownBy(() -> hurried.render(file))
                .extracting(PhotoRefusedException::reason)
                .isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void aFileThatIsNotThereIsNobodysFault() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> renderer.render(directory.resolve("nowhere")));
    }

    private static byte[] sample(String name) {
        return samples()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    @Test
    void namesInTheTableAreUnique() {
        assertThat(samples().map(Sample::name)).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
