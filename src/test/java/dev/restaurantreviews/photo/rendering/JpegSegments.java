package dev.restaurantreviews.photo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks into a JPEG file for what is not needed to show it. */
final class JpegSegments {

    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    /** JFIF, quantization tables, frames, Huffman tables, scans. */
    private static final Set<Integer> PICTURE = Set.of(0xE0, 0xDB, 0xC0, 0xC2, 0xC4, SOS);

    private JpegSegments() {}

    /** The markers of all other segments, and 0 if anything stands behind the end. */
    static List<Integer> otherThanPicture(byte[] jpeg) {
        List<Integer> others = new ArrayList<>();
        int at = 2;
        while (unsigned(jpeg, at + 1) != EOI) {
            int marker = unsigned(jpeg, at + 1);
            if (!PICTURE.contains(marker)) {
                others.add(marker);
            }
            at += 2 + (unsigned(jpeg, at + 2) << 8 | unsigned(jpeg, at + 3));
            if (marker == SOS) {
                at = endOfScan(jpeg, at);
            }
        }
        if (at + 2 != jpeg.length) {
            others.add(0);
        }
        return others;
    }

    private static int endOfScan(byte[] jpeg, int from) {
        int at = from;
        while (unsigned(jpeg, at) != 0xFF || unsigned(jpeg, at + 1) == 0) {
            at++;
        }
        return at;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
