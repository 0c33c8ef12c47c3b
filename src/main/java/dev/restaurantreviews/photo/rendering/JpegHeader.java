package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoHeader.Format;
import dev.restaurantreviews.photo.rendering.PhotoHeader.Span;
import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Walks through a JPEG file (ITU-T T.81, annex B) up to the end of its first picture; what follows is not looked at. */
final class JpegHeader {

    /** libjpeg and mozjpeg write 6 to 15; each costs one pass over the whole picture, again for each band. */
    static final int SCANS_MAX = 32;

    private static final int SCANS_OF_ENCODERS = 15;

    /** Extended XMP with a depth map may need some hundred; decoders remember every one. */
    static final int SEGMENTS_MAX = 1_000;

    /** 4 MB: twice the largest profiles in use, those for printing. More segments are not looked at. */
    private static final int PROFILE_SEGMENTS_MAX = 64;

    /** With more than one scan the decoder keeps every coefficient, outside the heap: 40 megapixels in 4:2:0 fit. */
    private static final long COEFFICIENTS_MAX = 160L << 20; // bytes

    private static final long COEFFICIENTS_OF_ONE_SLOT = COEFFICIENTS_MAX / 2;

    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF15 = 0xCF;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final byte APP15 = (byte) 0xEF; // no decoder looks into it
    private static final int TEM = 0x01;

    private static final String EXIF = "Exif\0\0";
    private static final String PROFILE = "ICC_PROFILE\0";

    private final PhotoInputStream in;
    private int width;
    private int height;
    private int components;
    private long coefficients;
    private int scans;
    private int segments;
    private boolean adobe;
    private Orientation orientation;
    private final Map<Long, Byte> withoutProfile = new HashMap<>();

    JpegHeader(PhotoInputStream in) {
        this.in = in;
    }

    PhotoHeader read() throws IOException, PhotoRefusedException {
        in.seek(2);
        for (int marker = nextMarker(); marker != EOI; marker = nextMarker()) {
            if (marker == SOI || marker == 0) {
                throw PhotoHeader.damaged("a picture in the picture");
            }
            if (marker != TEM && (marker < RST0 || marker > RST7)) {
                PhotoHeader.checkCount(++segments, SEGMENTS_MAX, "segments");
                readSegment(marker);
            }
        }
        return header();
    }

    /** Skips what no marker is in, such as the picture's data. */
    private int nextMarker() throws IOException {
        int previous = in.readUnsignedByte();
        while (true) {
            int next = in.readUnsignedByte();
            if (previous == 0xFF && next != 0xFF && next != 0) {
                return next;
            }
            previous = next;
        }
    }

    private void readSegment(int marker) throws IOException, PhotoRefusedException {
        long start = in.getStreamPosition();
        int length = in.readUnsignedShort();
        long end = start + length;
        if (length < 2) {
            throw PhotoHeader.damaged("a segment without length");
        }
        if (end > in.length()) {
            throw new EOFException();
        }
        switch (marker) {
            case SOS -> PhotoHeader.checkCount(++scans, SCANS_MAX, "scans");
            case APP1 -> readExif(length - 2);
            case APP2 -> readProfile(start - 1, length - 2);
            case APP14 -> adobe = true;
            case DHT, JPG, DAC -> {} // in the range of SOF
            default -> {
                if (marker >= SOF0 && marker <= SOF15) {
                    readFrame(marker);
                }
            }
        }
        in.seek(end);
    }

    private void readFrame(int marker) throws IOException, PhotoRefusedException {
        int precision = in.readUnsignedByte();
        int lines = in.readUnsignedShort();
        int columns = in.readUnsignedShort();
        int parts = in.readUnsignedByte();
        if (width > 0 || marker > SOF2 || precision != 8 || (parts != 1 && parts != 3 && parts != 4)) {
            throw PhotoHeader.damaged("frame " + marker + " of " + precision + " bits in " + parts + " components");
        }
        PhotoHeader.checkArea(columns, lines, PhotoHeader.PIXELS_MAX);
        width = columns;
        height = lines;
        components = parts;
        coefficients = countCoefficients();
    }

    /** Bytes of all coefficients, two for each sample. */
    private long countCoefficients() throws IOException, PhotoRefusedException {
        long samplesOfUnit = 0;
        int across = 0;
        int down = 0;
        for (int i = 0; i < components; i++) {
            in.readUnsignedByte();
            int sampling = in.readUnsignedByte();
            in.readUnsignedByte();
            across = Math.max(across, sampling >> 4);
            down = Math.max(down, sampling & 0xF);
            samplesOfUnit += (long) (sampling >> 4) * (sampling & 0xF);
        }
        if (across < 1 || across > 4 || down < 1 || down > 4) {
            throw PhotoHeader.damaged("sampling " + across + " x " + down);
        }
        long unitsAcross = (width + 8L * across - 1) / (8L * across);
        long unitsDown = (height + 8L * down - 1) / (8L * down);
        return unitsAcross * unitsDown * samplesOfUnit * 64 * 2;
    }

    private void readExif(int length) throws IOException {
        if (orientation == null && startsWith(EXIF, length)) {
            byte[] exif = new byte[length - EXIF.length()];
            in.readFully(exif);
            orientation = Orientation.of(exif);
        }
    }

    private void readProfile(long marker, int length) throws IOException {
        if (startsWith(PROFILE, length)) {
            withoutProfile.put(marker, APP15);
        }
    }

    private boolean startsWith(String name, int length) throws IOException {
        for (int i = 0; i < name.length(); i++) {
            if (length <= i || in.readUnsignedByte() != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private PhotoHeader header() throws PhotoRefusedException {
        if (width == 0 || scans == 0) {
            throw PhotoHeader.damaged("no picture");
        }
        long kept = scans > 1 ? coefficients : 0;
        if (kept > COEFFICIENTS_MAX) {
            throw new PhotoRefusedException(Reason.TOO_COMPLEX, kept + " bytes of coefficients");
        }
        return new PhotoHeader(
                Format.JPEG,
                width,
                height,
                orientation == null ? Orientation.UPRIGHT : orientation,
                bytesPerPixel(),
                kept > COEFFICIENTS_OF_ONE_SLOT ? 2 : 1,
                scans > SCANS_OF_ENCODERS,
                withoutProfile,
                Span.NONE);
    }

    /** The reader converts colors from one picture into another, except the ordinary ones. */
    private int bytesPerPixel() {
        boolean ordinary = withoutProfile.isEmpty() && !adobe;
        return ordinary ? components : components + Bitmap.CHANNELS;
    }

    /** Whether the profile is too long to be one. */
    static boolean hasTooMuchProfile(PhotoHeader header) {
        return header.withoutProfile().size() > PROFILE_SEGMENTS_MAX;
    }
}
