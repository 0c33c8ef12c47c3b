package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.visitor.VisitorId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * Who may see a photo, and how large its files are.
 *
 * @param visitor SHA-256 of the cookie of whoever took it in; null for imports
 * @param bytes the length of each size's file
 */
public record PhotoFile(UUID id, Visibility visibility, byte[] visitor, Map<PhotoSize, Integer> bytes) {

    /** Who may see a photo. */
    public enum Visibility {
        /** Everybody. */
        PUBLIC,
        /** It waits for its review: only its visitor. */
        WAITING,
        /** Nobody any more. */
        GONE
    }

    boolean isTakenInBy(VisitorId known) {
        return Arrays.equals(visitor, known.hash());
    }
}
