package dev.restaurantreviews.visitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a visitor is: a secret of 256 random bits that only his browser keeps. The site stores its {@link #hash()}.
 *
 * @param secret base64url, 43 characters
 */
public record VisitorId(String secret) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new visitor. */
    static VisitorId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VisitorId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The visitor a cookie names; empty for a value that we never gave. */
    static Optional<VisitorId> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new VisitorId(value)) : Optional.empty();
    }

    /** SHA-256 of the secret, 32 bytes: enough to recognise the visitor, useless to impersonate him. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    @Override
    public String toString() {
        return "a visitor"; // the secret must not get into a log
    }
}
