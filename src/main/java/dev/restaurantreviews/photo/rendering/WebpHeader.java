package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoHeader.Format;
import dev.restaurantreviews.photo.rendering.PhotoHeader.Span;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Walks through the chunks of a WebP file (RFC 9649) to the end; of an animation the first frame is the picture. */
final class WebpHeader {

    /** Decoded in Java, some times slower than JPEG: what it manages well within the deadline. */
    static final long PIXELS_MAX = 24_000_000;

    /** Lossless pictures are decoded whole, in four bytes a pixel. */
    static final long LOSSLESS_PIXELS_MAX = 12_000_000;

    private static final long LOSSLESS_PIXELS_OF_ONE_SLOT = 8_000_000;

    /** Bounds the chunks that are looked at; real files have five, animations two for each frame. */
    private static final int CHUNKS_MAX = 4 * PhotoHeader.FRAMES_MAX;

    private static final long FRAME_PIXELS_MAX = 100 * PIXELS_MAX; // of all frames together

    private static final int FRAME_HEADER = 16; // bytes
    private static final int START_CODE = 0x2A019D; // of a lossy key frame
    private static final int PROFILE_FLAG = 0x20;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    private final PhotoInputStream in;
    private int chunks;
    private int canvasWidth;
    private int canvasHeight;
    private boolean extended;
    private Map<Long, Byte> withoutProfile = Map.of();
    private int width;
    private int height;
    private int frames;
    private long framePixels;
    private Span lossless = Span.NONE;
    private Orientation orientation = Orientation.UPRIGHT;

    WebpHeader(PhotoInputStream in) {
        this.in = in;
    }

    PhotoHeader read() throws IOException, PhotoRefusedException {
        ByteOrder order = in.getByteOrder();
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        try {
            in.seek(4);
            long end = in.readUnsignedInt() + 8;
            if (end > in.length()) {
                throw new EOFException();
            }
            in.seek(12);
            readChunks(end);
            return header();
        } finally {
            in.setByteOrder(order);
        }
    }

    private void readChunks(long end) throws IOException, PhotoRefusedException {
        while (in.getStreamPosition() + 8 <= end) {
            PhotoHeader.checkCount(++chunks, CHUNKS_MAX, "chunks");
            byte[] name = new byte[4];
            in.readFully(name);
            long length = in.readUnsignedInt();
            long next = in.getStreamPosition() + length + (length & 1);
            if (next - (length & 1) > end) {
                throw new EOFException();
            }
            readChunk(new String(name, StandardCharsets.ISO_8859_1), length);
            in.seek(Math.min(next, end));
        }
    }

    private void readChunk(String name, long length) throws IOException, PhotoRefusedException {
        long start = in.getStreamPosition();
        switch (name) {
            case "VP8X" -> readCanvas();
            case "VP8 " -> readLossy();
            case "VP8L" -> {
                readLossless();
                watch(start, length);
            }
            case "ALPH" -> watch(start, length);
            case "ANMF" -> readFrame(start + length);
            case "EXIF" -> readExif(length);
            default -> {} // animation settings, profile, XMP
        }
    }

    private void readCanvas() throws IOException, PhotoRefusedException {
        if (chunks > 1) {
            throw PhotoHeader.damaged("a second canvas");
        }
        extended = true;
        long position = in.getStreamPosition();
        int flags = in.readUnsignedByte();
        if ((flags & PROFILE_FLAG) != 0) {
            withoutProfile = Map.of(position, (byte) (flags & ~PROFILE_FLAG));
        }
        in.skipBytes(3);
        canvasWidth = read24() + 1;
        canvasHeight = read24() + 1;
        PhotoHeader.checkArea(canvasWidth, canvasHeight, PIXELS_MAX);
    }

    private int read24() throws IOException {
        return in.readUnsignedShort() | in.readUnsignedByte() << 16;
    }

    private void readLossy() throws IOException, PhotoRefusedException {
        in.skipBytes(3);
        if (read24() != START_CODE) {
            throw PhotoHeader.damaged("no key frame");
        }
        setPicture(in.readUnsignedShort() & 0x3FFF, in.readUnsignedShort() & 0x3FFF);
    }

    private void readLossless() throws IOException, PhotoRefusedException {
        if (in.readUnsignedByte() != LOSSLESS_SIGNATURE) {
            throw PhotoHeader.damaged("no lossless picture");
        }
        long bits = in.readUnsignedInt();
        setPicture((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
    }

    /** The dimensions that the decoder takes from the picture must be those it takes from the canvas. */
    private void setPicture(int pictureWidth, int pictureHeight) throws PhotoRefusedException {
        PhotoHeader.checkArea(pictureWidth, pictureHeight, PIXELS_MAX);
        boolean wrong = frames == 0 && extended && (pictureWidth != canvasWidth || pictureHeight != canvasHeight);
        if (width > 0 || wrong) {
            throw PhotoHeader.damaged("a picture of " + pictureWidth + " x " + pictureHeight);
        }
        width = pictureWidth;
        height = pictureHeight;
    }

    private void watch(long start, long length) {
        lossless = lossless.equals(Span.NONE)
                ? new Span(start, start + length)
                : new Span(Math.min(start, lossless.start()), Math.max(start + length, lossless.end()));
    }

    private void readFrame(long end) throws IOException, PhotoRefusedException {
        PhotoHeader.checkCount(++frames, PhotoHeader.FRAMES_MAX, "frames");
        in.skipBytes(6);
        int frameWidth = read24() + 1;
        int frameHeight = read24() + 1;
        PhotoHeader.checkArea(frameWidth, frameHeight, PIXELS_MAX);
        framePixels += (long) frameWidth * frameHeight;
        if (framePixels > FRAME_PIXELS_MAX) {
            throw new PhotoRefusedException(
                    PhotoRefusedException.Reason.TOO_COMPLEX, "frames of " + framePixels + " pixels");
        }
        if (frames == 1) {
            in.skipBytes(FRAME_HEADER - 12);
            readChunks(end);
            if (width != frameWidth || height != frameHeight) {
                throw PhotoHeader.damaged("a frame of " + width + " x " + height);
            }
        }
    }

    private void readExif(long length) throws IOException {
        byte[] exif = new byte[(int) Math.min(length, PhotoHeader.EXIF_MAX)];
        in.readFully(exif);
        boolean asInJpeg = exif.length > 6 && exif[0] == 'E'; // some programs write "Exif\0\0" before
        orientation = Orientation.of(asInJpeg ? Arrays.copyOfRange(exif, 6, exif.length) : exif);
    }

    private PhotoHeader header() throws PhotoRefusedException {
        if (width == 0) {
            throw PhotoHeader.damaged("no picture");
        }
        boolean whole = !lossless.equals(Span.NONE);
        if (whole) {
            PhotoHeader.checkArea(width, height, LOSSLESS_PIXELS_MAX);
        }
        int slots = whole && (long) width * height > LOSSLESS_PIXELS_OF_ONE_SLOT ? 2 : 1;
        return new PhotoHeader(Format.WEBP, width, height, orientation, 4, slots, true, withoutProfile, lossless);
    }
}
