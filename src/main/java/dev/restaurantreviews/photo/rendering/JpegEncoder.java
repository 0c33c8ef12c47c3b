package dev.restaurantreviews.photo.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture in every {@link PhotoSize} as JPEG without metadata: it gets pixels only, so there is none to leak. */
final class JpegEncoder {

    /** The smaller the picture is shown, the less its losses are seen. */
    private static final Map<PhotoSize, Float> QUALITIES =
            new EnumMap<>(Map.of(PhotoSize.SMALL, 0.72f, PhotoSize.MEDIUM, 0.78f, PhotoSize.LARGE, 0.82f));

    private final PhotoReaders readers;

    JpegEncoder(PhotoReaders readers) {
        this.readers = readers;
    }

    Map<PhotoSize, byte[]> encode(Bitmap picture) {
        Map<PhotoSize, byte[]> jpegs = new EnumMap<>(PhotoSize.class);
        try {
            for (PhotoSize size : PhotoSize.values()) {
                jpegs.put(size, write(picture.fitInto(size.pixels()), QUALITIES.get(size)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return jpegs;
    }

    private byte[] write(Bitmap picture, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = readers.writer();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT); // smaller, and seen earlier
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture.toImage(), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
