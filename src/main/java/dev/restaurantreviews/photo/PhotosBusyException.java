package dev.restaurantreviews.photo;

/** The node has as many photos to render as it can; the same file may be sent again a little later. */
public class PhotosBusyException extends RuntimeException {

    public PhotosBusyException(String message) {
        super(message);
    }
}
