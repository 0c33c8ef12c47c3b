package dev.restaurantreviews.photo.rendering;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A small opaque sRGB picture in memory.
 *
 * @param bgr three bytes a pixel, blue first, row by row without gaps
 */
record Bitmap(int width, int height, byte[] bgr) {

    static final int CHANNELS = 3;

    static Bitmap empty(int width, int height) {
        return new Bitmap(width, height, new byte[width * height * CHANNELS]);
    }

    void copyPixel(int x, int y, Bitmap from, int fromX, int fromY) {
        System.arraycopy(from.bgr, (fromY * from.width + fromX) * CHANNELS, bgr, (y * width + x) * CHANNELS, CHANNELS);
    }

    /** Scales down, keeping the proportions; a picture that fits is returned as it is. */
    Bitmap fitInto(int longestSide) {
        if (Math.max(width, height) <= longestSide) {
            return this;
        }
        AreaScaler scaler = AreaScaler.into(longestSide, width, height);
        byte[] row = new byte[width * CHANNELS];
        for (int y = 0; y < height; y++) {
            System.arraycopy(bgr, y * row.length, row, 0, row.length);
            scaler.add(row);
        }
        return scaler.result();
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bgr, 0, pixels, 0, pixels.length);
        return image;
    }
}
