package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.platform.BusyException;

/** The node has as many photos to render as it can; the same file may be sent again a little later. */
public class PhotosBusyException extends BusyException {

    private static final long serialVersionUID = 1;

    public PhotosBusyException(String message) {
        super(message);
    }
}
