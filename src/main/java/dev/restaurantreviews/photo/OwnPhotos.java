package dev.restaurantreviews.photo;

import java.util.Map;
import java.util.UUID;

/**
 * The photos of a visitor of which a form may speak.
 *
 * @param byId those that it may show
 * @param hidden so many of the review's are hidden: they keep their places, and the form does not show them
 */
public record OwnPhotos(Map<UUID, PhotoView> byId, int hidden) {

    /** How many photos the review has room for beside the hidden ones. */
    int most() {
        return Photo.MOST - hidden;
    }
}
