package dev.restaurantreviews.photo;

import java.util.UUID;

/**
 * What a form says about a photo that it shows.
 *
 * @param alt what is to be seen on it; null: not said
 * @param removed whether it shall not be part of the review (any more)
 */
public record PhotoChoice(PhotoView photo, String alt, boolean removed) {

    public UUID id() {
        return photo.id();
    }
}
