package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.restaurantreviews.photo.PhotoRefusedException.Reason;
import dev.restaurantreviews.photo.Sample.Expected;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoRendererTest {

    private static final Duration TIME_MAX = Duration.ofSeconds(15);
    private static final Duration TIME_MAX_IF_REFUSED_BY_HEADER = Duration.ofSeconds(3);

    private static final PhotoRenderer renderer = new PhotoRenderer();

    @TempDir
    Path directory;

    private static final List<Sample> SAMPLES = HostilePhotos.all();

    static Stream<Sample> samples() {
        return SAMPLES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyFileIsRefusedByNameOrComesOutClean(Sample sample) throws IOException {
        Path file = Files.write(directory.resolve("spooled"), sample.bytes());
        long start = System.nanoTime();
        try {
            RenderedPhoto photo = renderer.render(file);

            assertThat(sample.expected()).isNotEqualTo(Expected.REFUSED);
            assertIsClean(photo, sample);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME_MAX);
        } catch (PhotoRefusedException e) {
            assertThat(sample.expected()).as(e.getMessage()).isNotEqualTo(Expected.ACCEPTED);
            if (sample.reason() != null) {
                assertThat(e.reason()).as(e.getMessage()).isEqualTo(sample.reason());
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME_MAX_IF_REFUSED_BY_HEADER);
            }
        }
    }

    @Test
    void whatTakesTooMuchProcessorTimeIsRefused() throws IOException {
        PhotoRenderer hurried = new PhotoRenderer(Duration.ofMillis(1));
        Path file = Files.write(directory.resolve("spooled"), sample("phone_12_megapixels.jpg"));

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

    private static void assertIsClean(RenderedPhoto photo, Sample sample) throws IOException {
        if (sample.width() > 0) {
            assertThat(photo.width()).isEqualTo(sample.width());
            assertThat(photo.height()).isEqualTo(sample.height());
        }
        assertThat(photo.jpegs()).containsOnlyKeys(PhotoSize.values());
        for (PhotoSize size : PhotoSize.values()) {
            byte[] jpeg = photo.jpegs().get(size);
            assertThat(JpegSegments.otherThanPicture(jpeg)).isEmpty();
            assertThat(Bytes.contains(jpeg, Bytes.latin(ExifBlock.PLACE))).isFalse();
            assertThat(Bytes.contains(jpeg, Bytes.latin("<script"))).isFalse();
            assertLooksRight(decode(jpeg), size, photo, sample.quarters());
        }
    }

    private static BufferedImage decode(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void assertLooksRight(
            BufferedImage picture, PhotoSize size, RenderedPhoto photo, List<Color> quarters) {
        double factor = Math.min(1, (double) size.pixels() / Math.max(photo.width(), photo.height()));
        assertThat(picture.getWidth()).isEqualTo((int) Math.max(1, Math.round(photo.width() * factor)));
        assertThat(picture.getHeight()).isEqualTo((int) Math.max(1, Math.round(photo.height() * factor)));
        for (int i = 0; i < quarters.size(); i++) {
            int x = picture.getWidth() * (i % 2 == 0 ? 1 : 3) / 4;
            int y = picture.getHeight() * (i < 2 ? 1 : 3) / 4;
            assertIsNear(new Color(picture.getRGB(x, y)), quarters.get(i));
        }
    }

    private static void assertIsNear(Color actual, Color expected) {
        int difference = Math.abs(actual.getRed() - expected.getRed())
                + Math.abs(actual.getGreen() - expected.getGreen())
                + Math.abs(actual.getBlue() - expected.getBlue());
        assertThat(difference).as("%s instead of %s", actual, expected).isLessThan(48);
    }
}
