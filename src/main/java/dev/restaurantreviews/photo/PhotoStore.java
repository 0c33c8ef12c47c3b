package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of photos live. What a photo shows never changes under its number, so each call can be repeated. Every
 * call, and every read, throws {@link PhotoStoreException} when the store does not answer, after 10 s at most for each
 * time that it is asked.
 */
public interface PhotoStore {

    /** Keeps one size of a photo; what is there under the same name is replaced at once and whole. */
    void put(UUID photo, PhotoSize size, byte[] jpeg);

    /**
     * A part of a photo; what lies beyond its end is left out.
     *
     * @param offset of the first byte, from 0
     * @param length the most bytes to read; {@link Long#MAX_VALUE} for all
     * @return empty when there is no such photo
     */
    Optional<InputStream> open(UUID photo, PhotoSize size, long offset, long length);

    /** Removes all sizes of a photo; fine when there are none. */
    void delete(UUID photo);

    /** Whether the store would take a photo now; answers within some seconds. */
    boolean isUp();
}
