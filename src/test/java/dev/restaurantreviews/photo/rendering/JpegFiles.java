package dev.restaurantreviews.photo.rendering;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEG files for tests, and what may be put into them. */
final class JpegFiles {

    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP13 = 0xED;
    static final int APP14 = 0xEE;
    static final int COM = 0xFE;

    private static final int SOI_LENGTH = 2;

    private JpegFiles() {}

    static byte[] baseline(RenderedImage picture, float quality) {
        return write(new IIOImage(picture, null, null), quality, ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressive(RenderedImage picture) {
        return write(new IIOImage(picture, null, null), 0.9f, ImageWriteParam.MODE_DEFAULT);
    }

    /** Four components as they are, of which only the Adobe segment can say what they mean. */
    static byte[] fourComponents(WritableRaster samples, int adobeTransform) {
        byte[] plain = write(new IIOImage(samples, null, null), 0.95f, ImageWriteParam.MODE_DISABLED);
        return with(
                plain,
                segment(
                        APP14,
                        Bytes.join(Bytes.latin("Adobe"), Bytes.big16(100), new byte[4], Bytes.of(adobeTransform))));
    }

    private static byte[] write(IIOImage picture, float quality, int progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive);
            writer.setOutput(out);
            writer.write(null, picture, param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The picture as inverted CMYK, as Adobe's programs store it, without black. */
    static WritableRaster inverseCmyk(BufferedImage picture) {
        return convert(picture, (rgb, samples) -> {
            samples[0] = rgb >> 16 & 0xFF;
            samples[1] = rgb >> 8 & 0xFF;
            samples[2] = rgb & 0xFF;
            samples[3] = 255;
        });
    }

    /** The same with the three colors, inverted once more, as brightness and two color differences. */
    static WritableRaster ycck(BufferedImage picture) {
        return convert(picture, (rgb, samples) -> {
            int red = 255 - (rgb >> 16 & 0xFF);
            int green = 255 - (rgb >> 8 & 0xFF);
            int blue = 255 - (rgb & 0xFF);
            samples[0] = byteOf(0.299 * red + 0.587 * green + 0.114 * blue);
            samples[1] = byteOf(128 - 0.168736 * red - 0.331264 * green + 0.5 * blue);
            samples[2] = byteOf(128 + 0.5 * red - 0.418688 * green - 0.081312 * blue);
            samples[3] = 255;
        });
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** Turns a color into samples. */
    private interface Conversion {
        void apply(int rgb, int[] samples);
    }

    private static WritableRaster convert(BufferedImage picture, Conversion conversion) {
        int width = picture.getWidth();
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, picture.getHeight(), 4, null);
        int[] samples = new int[4];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                conversion.apply(picture.getRGB(x, y), samples);
                raster.setPixel(x, y, samples);
            }
        }
        return raster;
    }

    static byte[] segment(int marker, byte[] content) {
        return Bytes.join(Bytes.of(0xFF, marker), Bytes.big16(content.length + 2), content);
    }

    /** Puts segments where cameras put theirs: before everything else. */
    static byte[] with(byte[] jpeg, byte[]... segments) {
        return Bytes.insert(jpeg, SOI_LENGTH, Bytes.join(segments));
    }

    static byte[] exif(byte[] tiff) {
        return segment(APP1, Bytes.join(Bytes.latin("Exif\0\0"), tiff));
    }

    static byte[] xmp(String content) {
        return segment(APP1, Bytes.latin("http://ns.adobe.com/xap/1.0/\0" + content));
    }

    /** A part of an ICC profile. */
    static byte[] profile(int number, int count, byte[] content) {
        return segment(APP2, Bytes.join(Bytes.latin("ICC_PROFILE\0"), Bytes.of(number, count), content));
    }

    /** The file with other dimensions in its header, and so with too little data. */
    static byte[] resized(byte[] jpeg, int width, int height) {
        int frame = 0;
        for (int marker : new int[] {0xC0, 0xC2}) {
            for (int i = 0; i < jpeg.length - 10 && frame == 0; i++) {
                if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
                    frame = i;
                }
            }
        }
        return Bytes.replace(jpeg, frame + 5, Bytes.join(Bytes.big16(height), Bytes.big16(width)));
    }

    /** The file with its last scan so many times more. */
    static byte[] withScans(byte[] progressive, int more) {
        int last = 0;
        for (int i = 0; i < progressive.length - 1; i++) {
            if (progressive[i] == (byte) 0xFF && progressive[i + 1] == (byte) 0xDA) {
                last = i;
            }
        }
        int end = progressive.length - 2;
        byte[] scan = Arrays.copyOfRange(progressive, last, end);
        return Bytes.insert(progressive, end, Bytes.repeat(scan, more));
    }
}
