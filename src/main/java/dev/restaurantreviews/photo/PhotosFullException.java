package dev.restaurantreviews.photo;

import dev.restaurantreviews.platform.BusyException;

/** Too many photos wait for their reviews: no more are taken in until some are posted, or swept away. */
public class PhotosFullException extends BusyException {

    private static final long serialVersionUID = 1;

    PhotosFullException() {
        super("too many photos wait for their reviews");
    }
}
