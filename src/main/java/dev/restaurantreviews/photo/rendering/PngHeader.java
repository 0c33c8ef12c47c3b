package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoHeader.Format;
import dev.restaurantreviews.photo.rendering.PhotoHeader.Span;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Walks through the chunks of a PNG file (W3C, third edition) up to the last; what follows is not looked at. */
final class PngHeader {

    /** A file of 10 MB in the small chunks of 1 kB that old programs write. */
    private static final int CHUNKS_MAX = 10_240;

    private static final int SIGNATURE = 8; // bytes
    private static final int CHECKSUM = 4; // bytes
    private static final int PALETTE_MAX = 256; // entries

    private final PhotoInputStream in;
    private int width;
    private int height;
    private int bytesPerPixel;
    private int chunks;
    private int frames;
    private boolean hasData;
    private boolean hasPalette;
    private boolean needsPalette;
    private Orientation orientation = Orientation.UPRIGHT;

    PngHeader(PhotoInputStream in) {
        this.in = in;
    }

    PhotoHeader read() throws IOException, PhotoRefusedException {
        in.seek(SIGNATURE);
        String type;
        do {
            PhotoHeader.checkCount(++chunks, CHUNKS_MAX, "chunks");
            long length = in.readUnsignedInt();
            type = readType();
            long end = in.getStreamPosition() + length + CHECKSUM;
            if (end > in.length()) {
                throw new EOFException();
            }
            readChunk(type, length);
            in.seek(end);
        } while (!type.equals("IEND"));
        return header();
    }

    private String readType() throws IOException {
        byte[] type = new byte[4];
        in.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void readChunk(String type, long length) throws IOException, PhotoRefusedException {
        if ((chunks == 1) != type.equals("IHDR")) {
            throw PhotoHeader.damaged("chunk " + chunks + " is " + type);
        }
        switch (type) {
            case "IHDR" -> readDimensions(length);
            case "PLTE" -> {
                hasPalette = true;
                checkLength(type, length, PALETTE_MAX * 3L);
            }
            case "tRNS" -> checkLength(type, length, PALETTE_MAX);
            case "IDAT" -> hasData = true;
            case "fcTL" -> PhotoHeader.checkCount(++frames, PhotoHeader.FRAMES_MAX, "frames");
            case "eXIf" -> readExif(length);
            default -> {} // text, times, colors: never decoded
        }
    }

    private void readDimensions(long length) throws IOException, PhotoRefusedException {
        if (length != 13) {
            throw PhotoHeader.damaged("a header of " + length + " bytes");
        }
        long columns = in.readUnsignedInt();
        long lines = in.readUnsignedInt();
        PhotoHeader.checkArea(columns, lines, PhotoHeader.PIXELS_MAX);
        width = (int) columns;
        height = (int) lines;
        readKind(in.readUnsignedByte(), in.readUnsignedByte());
        if (in.readUnsignedByte() != 0 || in.readUnsignedByte() != 0 || in.readUnsignedByte() > 1) {
            throw PhotoHeader.damaged("unknown compression, filter or interlace");
        }
    }

    private void readKind(int depth, int color) throws PhotoRefusedException {
        int channels = switch (color) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2 -> 3;
            case 6 -> 4;
            default -> 0;
        };
        boolean narrow = depth == 1 || depth == 2 || depth == 4;
        if (channels == 0 || (depth != 8 && (depth != 16 || color == 3) && (!narrow || channels != 1))) {
            throw PhotoHeader.damaged("color type " + color + " of " + depth + " bits");
        }
        needsPalette = color == 3;
        bytesPerPixel = (channels + 1) * Math.max(1, depth / 8); // one transparent color counts as a channel
    }

    private static void checkLength(String type, long length, long max) throws PhotoRefusedException {
        if (length > max) {
            throw PhotoHeader.damaged(type + " of " + length + " bytes");
        }
    }

    private void readExif(long length) throws IOException {
        byte[] exif = new byte[(int) Math.min(length, PhotoHeader.EXIF_MAX)];
        in.readFully(exif);
        orientation = Orientation.of(exif);
    }

    private PhotoHeader header() throws PhotoRefusedException {
        if (!hasData || needsPalette && !hasPalette) {
            throw PhotoHeader.damaged("no picture or no palette");
        }
        return new PhotoHeader(Format.PNG, width, height, orientation, bytesPerPixel, 1, false, Map.of(), Span.NONE);
    }
}
