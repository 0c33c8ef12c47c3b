package dev.restaurantreviews.photo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.ServerTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decoders are found inside a WAR too, where {@code ImageIO} sees only those of the server. */
@Tag("in-both-containers")
class PhotoRendererIT extends ServerTest {

    @Inject
    PhotoRenderer renderer;

    @TempDir
    Path directory;

    private final BufferedImage picture = TestPictures.quarters(64, 48);

    @Test
    void readsEveryFormat() throws Exception {
        assertIsRead(JpegFiles.baseline(picture, 0.9f));
        assertIsRead(PngFiles.quarters(64, 48, TestPictures.QUARTERS, 8, PngFiles.RGB, false));
        assertIsRead(WebpFiles.file(WebpFiles.lossy()));
        assertIsRead(WebpFiles.file(WebpFiles.lossless(64, 48, TestPictures.QUARTERS)));
    }

    @Test
    void readsWhatTheDecoderOfTheJdkRefuses() throws Exception {
        assertIsRead(JpegFiles.fourComponents(JpegFiles.inverseCmyk(picture), 0));
    }

    private void assertIsRead(byte[] bytes) throws IOException, PhotoRefusedException {
        RenderedPhoto photo = renderer.render(Files.write(directory.resolve("spooled"), bytes));

        assertThat(photo.width()).isEqualTo(64);
        assertThat(photo.height()).isEqualTo(48);
        assertThat(photo.jpegs()).containsOnlyKeys(PhotoSize.values());
    }
}
