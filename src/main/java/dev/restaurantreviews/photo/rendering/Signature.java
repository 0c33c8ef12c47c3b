package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoHeader.Format;
import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells by a file's first bytes whether it may be a photo. */
final class Signature {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int WEBP_AT = 8;

    private Signature() {}

    /**
     * The format whose reader is to be asked.
     *
     * @param start the file's first bytes, at least 12 if there are as many
     */
    static Format of(byte[] start, int length) throws PhotoRefusedException {
        if (has(JPEG, start, 0, length)) {
            return Format.JPEG;
        }
        if (has(PNG, start, 0, length)) {
            return Format.PNG;
        }
        if (has(RIFF, start, 0, length) && has(WEBP, start, WEBP_AT, length)) {
            return Format.WEBP;
        }
        throw new PhotoRefusedException(Reason.NOT_A_PHOTO, "unknown signature");
    }

    private static boolean has(byte[] signature, byte[] start, int at, int length) {
        return length >= at + signature.length
                && Arrays.equals(signature, 0, signature.length, start, at, at + signature.length);
    }
}
