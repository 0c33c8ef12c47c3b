package dev.restaurantreviews.django;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether a row of the old site is still the one that was copied, without keeping its text. */
final class RowDigest {

    private RowDigest() {}

    /** SHA-256 of the values, each with its length, so that no two rows look the same. */
    static byte[] of(Object... values) {
        MessageDigest digest = sha256();
        for (Object value : values) {
            byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            int length = value == null ? -1 : text.length;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            digest.update(text);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
