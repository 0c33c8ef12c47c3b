package dev.restaurantreviews.photo.rendering;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.CRC32;

/** PNG files for tests, and what may be put into them. */
final class PngFiles {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private static final byte[] SIGNATURE = Bytes.of(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    private static final int HEADER_END = SIGNATURE.length + 25;
    private static final byte[] END = chunk("IEND", new byte[0]);

    /** The seven passes of an interlaced file: first column, first row, columns and rows between two. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private PngFiles() {}

    static byte[] chunk(String type, byte[] content) {
        byte[] body = Bytes.join(Bytes.latin(type), content);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return Bytes.join(Bytes.big(content.length), body, Bytes.big((int) checksum.getValue()));
    }

    static byte[] header(int width, int height, int depth, int colorType, boolean interlaced) {
        byte[] sides = Bytes.join(Bytes.big(width), Bytes.big(height));
        return chunk("IHDR", Bytes.join(sides, Bytes.of(depth, colorType, 0, 0, interlaced ? 1 : 0)));
    }

    static byte[] file(byte[]... chunks) {
        return Bytes.join(SIGNATURE, Bytes.join(chunks), END);
    }

    /** A black picture whose compressed data is as long as it should be. */
    static byte[] black(int width, int height, int depth, int colorType, int bitsPerPixel) {
        long bytes = (((long) width * bitsPerPixel + 7) / 8 + 1) * height;
        return file(header(width, height, depth, colorType, false), chunk("IDAT", Bytes.deflatedZeros(bytes)));
    }

    /** The quarters of {@link TestPictures} in these colors; grey ones have the red value. */
    static byte[] quarters(int width, int height, List<Color> colors, int depth, int type, boolean interlaced) {
        byte[] palette = new byte[0];
        if (type == PALETTE) {
            byte[] entries = new byte[colors.size() * 3];
            for (int i = 0; i < colors.size(); i++) {
                Color color = colors.get(i);
                entries = Bytes.replace(entries, i * 3, Bytes.of(color.getRed(), color.getGreen(), color.getBlue()));
            }
            palette = chunk("PLTE", entries);
        }
        int[][] passes = interlaced ? PASSES : new int[][] {{0, 0, 1, 1}};
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int[] pass : passes) {
            for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
                data.write(0); // no filter
                for (int x = pass[0]; x < width; x += pass[2]) {
                    Color color = TestPictures.color(colors, x, y, width, height);
                    data.writeBytes(pixel(color, colors.indexOf(color), depth, type));
                }
            }
        }
        return file(
                header(width, height, depth, type, interlaced),
                palette,
                chunk("IDAT", Bytes.deflated(data.toByteArray())));
    }

    private static byte[] pixel(Color color, int index, int depth, int type) {
        byte[] samples = switch (type) {
            case GREY -> Bytes.of(color.getRed());
            case GREY_ALPHA -> Bytes.of(color.getRed(), color.getAlpha());
            case RGB -> Bytes.of(color.getRed(), color.getGreen(), color.getBlue());
            case RGB_ALPHA -> Bytes.of(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha());
            case PALETTE -> Bytes.of(index);
            default -> throw new IllegalArgumentException("color type " + type);
        };
        if (depth == 8) {
            return samples;
        }
        byte[] wide = new byte[samples.length * 2];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = samples[i / 2];
        }
        return wide;
    }

    /** Puts chunks directly after the header. */
    static byte[] with(byte[] png, byte[]... chunks) {
        return Bytes.insert(png, HEADER_END, Bytes.join(chunks));
    }

    /** A frame of an animation, without data. */
    static byte[] frame(int number, int width, int height) {
        byte[] sides = Bytes.join(Bytes.big(width), Bytes.big(height));
        return chunk("fcTL", Bytes.join(Bytes.big(number), sides, new byte[8], Bytes.of(0, 1, 0, 10, 0, 0)));
    }
}
