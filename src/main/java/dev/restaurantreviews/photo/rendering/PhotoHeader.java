package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

/**
 * What a file says about itself, found by walking through the whole of it without decoding a pixel. A file with a
 * header is cut off nowhere, and cheap enough to decode.
 *
 * @param width in pixels, of the picture that will be decoded, as stored
 * @param height in pixels, likewise
 * @param bytesPerPixel of heap that the decoder needs for each pixel it gives back
 * @param slots 1, or 2 where decoding needs so much memory beside that nothing else may be decoded meanwhile
 * @param readOnce whether decoding takes so long that it is not to be done again for each band
 * @param withoutProfile the bytes to show the decoder instead of the file's, by position, so that it does not see the
 *     ICC profile; empty if there is none
 * @param lossless the part in lossless WebP, whose decoder must be watched
 */
record PhotoHeader(
        Format format,
        int width,
        int height,
        Orientation orientation,
        int bytesPerPixel,
        int slots,
        boolean readOnce,
        Map<Long, Byte> withoutProfile,
        Span lossless) {

    /** The kinds of files that are taken. */
    enum Format {
        JPEG,
        PNG,
        WEBP
    }

    /** A part of the file, from the first position up to but without the last. */
    record Span(long start, long end) {

        static final Span NONE = new Span(0, 0);

        boolean contains(long position) {
            return position >= start && position < end;
        }
    }

    /** Every phone's standard photo fits; as the design says. */
    static final long PIXELS_MAX = 40_000_000;

    /** Real animations have some hundred frames; only the first is shown. */
    static final int FRAMES_MAX = 1_000;

    /** More metadata than any camera writes; the first directory, the only one that counts, comes first. */
    static final int EXIF_MAX = 65_536; // bytes: as much as a JPEG segment holds

    private static final long LOSSLESS_TABLES_MAX = 32 << 20; // bytes; tables of real files take some hundred kB

    /** Chooses the format by content; the file's name says nothing. */
    static PhotoHeader read(PhotoInputStream in) throws IOException, PhotoRefusedException {
        byte[] start = new byte[12];
        in.seek(0);
        int length = Math.max(0, in.read(start));
        in.seek(0);
        try {
            return switch (Signature.of(start, length)) {
                case JPEG -> new JpegHeader(in).read();
                case PNG -> new PngHeader(in).read();
                case WEBP -> new WebpHeader(in).read();
            };
        } catch (EOFException e) {
            throw new PhotoRefusedException(Reason.DAMAGED, "cut off");
        }
    }

    /** Bytes that the decoder may ask for within {@link #lossless}: its picture and a few tables. */
    long losslessAllocationMax() {
        return 2 * 4L * width * height + LOSSLESS_TABLES_MAX;
    }

    /** Throws if these are no dimensions of a photo. */
    static void checkArea(long width, long height, long pixelsMax) throws PhotoRefusedException {
        if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw damaged("sides " + width + " x " + height);
        }
        if (width > pixelsMax / height) {
            throw new PhotoRefusedException(Reason.TOO_MANY_PIXELS, pixelsMax, width + " x " + height);
        }
    }

    static void checkCount(int count, int max, String what) throws PhotoRefusedException {
        if (count > max) {
            throw new PhotoRefusedException(Reason.TOO_COMPLEX, "more than " + max + " " + what);
        }
    }

    static PhotoRefusedException damaged(String detail) {
        return new PhotoRefusedException(Reason.DAMAGED, detail);
    }
}
