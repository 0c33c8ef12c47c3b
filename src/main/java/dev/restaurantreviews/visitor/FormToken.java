package dev.restaurantreviews.visitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a form was made by this site, for this visitor and this page, and when. Written as base64url of nonce,
 * time and HMAC-SHA-256(site key; visitor, form, nonce, time).
 *
 * @param nonce makes the form count once
 */
record FormToken(UUID nonce, Instant issued) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CONTENT_BYTES = 3 * Long.BYTES;
    private static final int MAC_BYTES = 32;

    /** The token as the hidden field carries it. */
    String sign(byte[] siteKey, VisitorId visitor, String form) {
        byte[] content = content();
        byte[] mac = mac(siteKey, visitor, form, content);
        byte[] all = ByteBuffer.allocate(content.length + mac.length)
                .put(content)
                .put(mac)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The token in a field; empty when it was not signed with this key for this visitor and form. */
    static Optional<FormToken> verify(String field, byte[] siteKey, VisitorId visitor, String form) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(field);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length != CONTENT_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(all, CONTENT_BYTES);
        byte[] mac = Arrays.copyOfRange(all, CONTENT_BYTES, all.length);
        if (!MessageDigest.isEqual(mac, mac(siteKey, visitor, form, content))) {
            return Optional.empty(); // nothing in it is read: the time could be any number
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        UUID nonce = new UUID(bytes.getLong(), bytes.getLong());
        return Optional.of(new FormToken(nonce, Instant.ofEpochSecond(bytes.getLong())));
    }

    private byte[] content() {
        return ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(nonce.getMostSignificantBits())
                .putLong(nonce.getLeastSignificantBits())
                .putLong(issued.getEpochSecond())
                .array();
    }

    private static byte[] mac(byte[] siteKey, VisitorId visitor, String form, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(siteKey, ALGORITHM));
            mac.update(visitor.hash()); // of fixed length, so that the parts cannot be shifted
            mac.update(content);
            mac.update(form.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has HMAC-SHA-256
        }
    }
}
