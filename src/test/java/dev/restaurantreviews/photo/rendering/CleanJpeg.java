package dev.restaurantreviews.photo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** What must be true of each file that the site makes of a {@link Sample}: nothing but the picture, and that upright. */
final class CleanJpeg {

    private CleanJpeg() {}

    /**
     * Asserts all of it.
     *
     * @param width of the large size
     * @param height likewise
     */
    static void assertIsClean(byte[] jpeg, PhotoSize size, int width, int height, Sample sample) throws IOException {
        if (sample.width() > 0) {
            assertThat(width).isEqualTo(sample.width());
            assertThat(height).isEqualTo(sample.height());
        }
        assertThat(JpegSegments.otherThanPicture(jpeg)).isEmpty();
        assertThat(Bytes.contains(jpeg, Bytes.latin(ExifBlock.PLACE))).isFalse();
        assertThat(Bytes.contains(jpeg, Bytes.latin("<script"))).isFalse();
        assertLooksRight(ImageIO.read(new ByteArrayInputStream(jpeg)), size, width, height, sample.quarters());
    }

    private static void assertLooksRight(
            BufferedImage picture, PhotoSize size, int width, int height, List<Color> quarters) {
        double factor = Math.min(1, (double) size.pixels() / Math.max(width, height));
        assertThat(picture.getWidth()).isEqualTo((int) Math.max(1, Math.round(width * factor)));
        assertThat(picture.getHeight()).isEqualTo((int) Math.max(1, Math.round(height * factor)));
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
