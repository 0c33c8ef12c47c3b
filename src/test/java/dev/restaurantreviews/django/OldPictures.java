package dev.restaurantreviews.django;

import dev.restaurantreviews.photo.rendering.PhotoRenderer;
import dev.restaurantreviews.testing.PhotoUpload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/** The files that the reviews of {@code django-sample.sql} mention: the Django sample calls everything a PNG. */
final class OldPictures {

    private static final int SIDE = 400;

    private OldPictures() {}

    static Map<String, byte[]> byName() {
        byte[] png = png();
        return Map.of(
                name(1),
                png,
                name(2),
                PhotoUpload.jpeg(SIDE, SIDE),
                name(3),
                "no picture at all".getBytes(StandardCharsets.US_ASCII),
                name(4),
                Arrays.copyOf(png, png.length / 2),
                name(7),
                new byte[0],
                name(8),
                png); // whose review was never stored
    }

    /** A file that is too large; where it is missing, tests need less time. */
    static void addLarge(Path folder) throws IOException {
        Files.write(folder.resolve(name(5)), new byte[(int) PhotoRenderer.BYTES_MAX + 1]);
    }

    static String name(int number) {
        return "a0000000-0000-4000-8000-00000000000" + number + ".png";
    }

    /** In a new folder, beside a file that is none of them. */
    static Path folder(Path parent) {
        try {
            Path folder = Files.createDirectories(parent.resolve("photos"));
            Files.write(parent.resolve("outside.png"), png());
            for (Map.Entry<String, byte[]> file : byName().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE / 2, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
