package dev.restaurantreviews.photo.rendering;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Gives a decoded picture of any kind row by row as sRGB on white. */
final class PixelRows {

    private final BufferedImage image;

    private PixelRows(BufferedImage image) {
        this.image = image;
    }

    static PixelRows of(BufferedImage image) {
        return new PixelRows(image);
    }

    void addTo(AreaScaler scaler) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int[] samples = new int[image.getWidth() * bands];
        byte[] bgr = new byte[image.getWidth() * Bitmap.CHANNELS];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, samples);
            convert(samples, bands, bgr);
            scaler.add(bgr);
        }
    }

    private void convert(int[] samples, int bands, byte[] bgr) {
        ColorModel colors = image.getColorModel();
        for (int x = 0; x < image.getWidth(); x++) {
            int at = x * bands;
            int to = x * Bitmap.CHANNELS;
            if (colors instanceof IndexColorModel palette) {
                int argb = palette.getRGB(samples[at]);
                put(bgr, to, argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24);
            } else {
                int shift = colors.getComponentSize(0) - 8;
                boolean color = bands >= Bitmap.CHANNELS;
                int alpha = bands % 2 == 0 ? samples[at + bands - 1] >> shift : 255;
                int red = samples[at] >> shift; // grey is one sample: Java's own conversion would make it lighter
                int green = color ? samples[at + 1] >> shift : red;
                int blue = color ? samples[at + 2] >> shift : red;
                put(bgr, to, red, green, blue, alpha);
            }
        }
    }

    private static void put(byte[] bgr, int to, int red, int green, int blue, int alpha) {
        bgr[to] = onWhite(blue, alpha);
        bgr[to + 1] = onWhite(green, alpha);
        bgr[to + 2] = onWhite(red, alpha);
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
