package dev.restaurantreviews.photo.rendering;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/** WebP files for tests: lossless ones are written here, lossy ones were written by a browser. */
final class WebpFiles {

    static final int ANIMATION = 0x02;
    static final int XMP = 0x04;
    static final int EXIF = 0x08;
    static final int ALPHA = 0x10;
    static final int PROFILE = 0x20;

    static final int LOSSY_WIDTH = 64;
    static final int LOSSY_HEIGHT = 48;

    /** The four quarters, 64 x 48. */
    private static final String LOSSY =
            "cAYAnQEqQAAwAD5pKJBFpCKhmVQAQAaEoAyQ1xfgH4AaYD8AP104wLsB+wGd9hK/7OYSZwX8+hzupcLAAP7ww5Po"
                    + "iDx7lbDmLBUQFfX0QYDxujGNZWLayxDOwID2RzubIG+HG1yniT/8wAvKL1aVb0QNqWxYCoAAAAA=";

    /** The four quarters, 64 x 48, of which the upper left quarter of the first is transparent. */
    private static final String LOSSY_WITH_ALPHA =
            "cAcAnQEqQAAwAD5lJo9FpCIhGqQAQAZEsQBjHuZ/APxJ2OjgH4Kfsr/quQC7QWgD+AXH/dgA"
                    + "KAo/eEmnCoGT4taW0oAA/vkIn//6hKlS4lt358tIvKURynbIUpRHKh/6BGPouWGjjAXd9qhuqfZ3c5yQNJIci3yhD5OEcvj2oSVvpvmK"
                    + "4Wxa0Q/9zgkLE78yi0MqASMFNQCTuAAA";

    private static final String ALPHA_PLANE = "AQ8w/xERQm3bNoz/f7okGesY0f8JAFj29Z8=";

    private WebpFiles() {}

    static byte[] file(byte[]... chunks) {
        byte[] all = Bytes.join(chunks);
        return Bytes.join(Bytes.latin("RIFF"), Bytes.little(all.length + 4), Bytes.latin("WEBP"), all);
    }

    static byte[] chunk(String name, byte[] content) {
        return Bytes.join(Bytes.latin(name), Bytes.little(content.length), content, new byte[content.length % 2]);
    }

    static byte[] canvas(int flags, int width, int height) {
        byte[] sides = Bytes.join(Bytes.little24(width - 1), Bytes.little24(height - 1));
        return chunk("VP8X", Bytes.join(Bytes.of(flags, 0, 0, 0), sides));
    }

    static byte[] lossy() {
        return chunk("VP8 ", Base64.getDecoder().decode(LOSSY));
    }

    static byte[] lossyWithAlpha() {
        Base64.Decoder decoder = Base64.getDecoder();
        return Bytes.join(chunk("ALPH", decoder.decode(ALPHA_PLANE)), chunk("VP8 ", decoder.decode(LOSSY_WITH_ALPHA)));
    }

    /** The lossy picture with other dimensions in its header, and so with too little data. */
    static byte[] lossy(int width, int height) {
        byte[] data = Base64.getDecoder().decode(LOSSY);
        return chunk("VP8 ", Bytes.replace(data, 6, Bytes.join(Bytes.little16(width), Bytes.little16(height))));
    }

    /** The quarters of {@link TestPictures}; each part of a color is 0 or 255. */
    static byte[] lossless(int width, int height, List<Color> colors) {
        Bits bits = losslessHeader(width, height);
        bits.write(0, 3); // no transforms, no color cache, no meta codes
        writeCodes(bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color color = TestPictures.color(colors, x, y, width, height);
                bits.write(color.getGreen() & 1, 1);
                bits.write(color.getRed() & 1, 1);
                bits.write(color.getBlue() & 1, 1);
            }
        }
        return chunk("VP8L", bits.toBytes());
    }

    /** Green, red and blue are 0 or 255 in one bit each; alpha is always 255, distances do not occur. */
    private static void writeCodes(Bits bits) {
        for (int i = 0; i < 3; i++) {
            bits.write(0b011, 3); // a simple code, two symbols, the first in one bit
            bits.write(0, 1);
            bits.write(255, 8);
        }
        bits.write(0b101, 3); // a simple code, one symbol of eight bits
        bits.write(255, 8);
        writeConstant(bits);
    }

    /** A code of one symbol, 0. */
    private static void writeConstant(Bits bits) {
        bits.write(0b0001, 4);
    }

    /** A tiny picture that asks for 65,536 groups of five code tables each, some 300 MB. */
    static byte[] losslessWithTables() {
        Bits bits = losslessHeader(64, 64);
        bits.write(0b100, 3); // no transforms, no color cache, but meta codes
        bits.write(0, 3); // in blocks of 4 x 4
        bits.write(0, 1); // whose picture has no color cache
        for (int i = 0; i < 2; i++) { // and is green and red 255: group 65,535
            bits.write(0b101, 3);
            bits.write(255, 8);
        }
        for (int i = 0; i < 3 + 65_536 * 5; i++) {
            writeConstant(bits);
        }
        return chunk("VP8L", bits.toBytes());
    }

    private static Bits losslessHeader(int width, int height) {
        Bits bits = new Bits();
        bits.write(0x2F, 8);
        bits.write(width - 1, 14);
        bits.write(height - 1, 14);
        bits.write(0, 4); // no alpha, version 0
        return bits;
    }

    static byte[] losslessHeaderOnly(int width, int height) {
        return chunk("VP8L", losslessHeader(width, height).toBytes());
    }

    static byte[] frame(int width, int height, byte[] picture) {
        byte[] sides = Bytes.join(Bytes.little24(width - 1), Bytes.little24(height - 1));
        return chunk("ANMF", Bytes.join(new byte[6], sides, Bytes.little24(100), Bytes.of(0), picture));
    }

    /** Writes the lowest bit first. */
    private static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long buffer;
        private int count;

        void write(int value, int width) {
            buffer |= (long) value << count;
            count += width;
            while (count >= 8) {
                bytes.write((int) buffer & 0xFF);
                buffer >>>= 8;
                count -= 8;
            }
        }

        byte[] toBytes() {
            if (count > 0) {
                write(0, 8 - count);
            }
            return bytes.toByteArray();
        }
    }
}
