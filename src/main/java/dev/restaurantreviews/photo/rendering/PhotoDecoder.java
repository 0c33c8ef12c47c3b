package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.DecodeLimits.LimitException;
import dev.restaurantreviews.photo.rendering.PhotoHeader.Format;
import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * Decodes a photo into its largest size. It is read in bands from top to bottom, so that at most {@link #BAND_MAX} of
 * it is in memory, and beyond {@link #PICTURE_MAX} only every second (third…) pixel of every second row is read.
 */
final class PhotoDecoder {

    /** Two at once, each with its results, leave a server in a heap of 256 MB room to work. */
    static final long BAND_MAX = 25L << 20; // bytes

    /** Each band decodes all above it again: three at most, which is twice the work of one. */
    private static final long PICTURE_MAX = 3 * BAND_MAX; // bytes

    private final PhotoReaders readers;

    PhotoDecoder(PhotoReaders readers) {
        this.readers = readers;
    }

    /** The photo as it is stored, not yet upright; no side is longer than {@link PhotoSize#LARGE}. */
    Bitmap decode(PhotoInputStream in, PhotoHeader header) throws PhotoRefusedException {
        if (header.withoutProfile().isEmpty()) {
            return decodeOnce(in, header);
        }
        if (!JpegHeader.hasTooMuchProfile(header)) {
            try {
                return decodeOnce(in, header);
            } catch (PhotoRefusedException e) {
                if (e.reason() != Reason.DAMAGED) {
                    throw e;
                }
            }
        }
        in.change(header.withoutProfile()); // a broken profile is no reason to refuse good pixels
        return decodeOnce(in, header);
    }

    private Bitmap decodeOnce(PhotoInputStream in, PhotoHeader header) throws PhotoRefusedException {
        try {
            return decodeBands(in, header);
        } catch (PhotosBusyException e) {
            throw e;
        } catch (IOException | RuntimeException | AssertionError e) { // decoders stumble over broken files in every way
            throw new PhotoRefusedException(reason(e), e);
        }
    }

    /** A decoder may have wrapped the limit that it has met. */
    private static Reason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitException limit) {
                return limit.reason();
            }
        }
        return Reason.DAMAGED;
    }

    private Bitmap decodeBands(PhotoInputStream in, PhotoHeader header) throws IOException {
        int step = step(header);
        int width = divide(header.width(), step);
        int height = divide(header.height(), step);
        int band = band(header, width, height);
        AreaScaler scaler = AreaScaler.into(PhotoSize.LARGE.pixels(), width, height);
        for (int top = 0; top < height; top += band) {
            int lines = Math.min(band * step, header.height() - top * step);
            Rectangle region = new Rectangle(0, top * step, header.width(), lines);
            PixelRows.of(readBand(in, header, region, step)).addTo(scaler);
        }
        return scaler.result();
    }

    private static int step(PhotoHeader header) {
        long bytes = (long) header.width() * header.height() * header.bytesPerPixel();
        long max = header.readOnce() ? BAND_MAX : PICTURE_MAX;
        int step = 1;
        while (bytes / step / step > max) {
            step++;
        }
        return step;
    }

    /** Rows of the decoded picture in one band. */
    private static int band(PhotoHeader header, int width, int height) {
        if (header.readOnce()) {
            return height;
        }
        int bands = divide((long) width * height * header.bytesPerPixel(), BAND_MAX);
        return divide(height, bands);
    }

    private static int divide(long dividend, long divisor) {
        return (int) ((dividend + divisor - 1) / divisor);
    }

    private BufferedImage readBand(PhotoInputStream in, PhotoHeader header, Rectangle region, int step)
            throws IOException {
        ImageReader reader = readers.reader(header.format());
        try {
            in.seek(0);
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("the decoder sees other dimensions");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setSourceSubsampling(step, step, 0, 0);
            if (header.format() == Format.JPEG && reader.getRawImageType(0).getNumBands() >= Bitmap.CHANNELS) {
                param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR));
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
