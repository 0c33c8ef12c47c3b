package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A dish as JPEG files in the sizes that the site shows, without any metadata. */
final class Prints {

    /** Pixels on the longer side, and a JPEG quality that the eye does not notice at that size. */
    private static final Map<Integer, Float> QUALITIES = new TreeMap<>(Map.of(320, 0.72f, 800, 0.73f, 1600, 0.74f));

    private final Dish dish;
    private final BufferedImage original;

    Prints(Dish dish) {
        this.dish = dish;
        this.original = dish.paint(Tableau.LONGER_SIDE);
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<Integer, Float> size : QUALITIES.entrySet()) {
            Path file = folder.resolve(dish.name() + "-" + size.getKey() + ".jpg");
            Files.deleteIfExists(file);
            write(shrunk(size.getKey()), size.getValue(), file);
        }
    }

    /** By halves first, since bilinear filtering skips pixels beyond that. */
    private BufferedImage shrunk(int longerSide) {
        BufferedImage image = original;
        int longer = Math.max(image.getWidth(), image.getHeight());
        while (longer > longerSide) {
            int next = Math.max(longerSide, longer / 2);
            image = scaled(image, next / (double) longer);
            longer = next;
        }
        return image;
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) Math.round(image.getWidth() * factor);
        int height = (int) Math.round(image.getHeight() * factor);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    private static void write(BufferedImage image, float quality, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
