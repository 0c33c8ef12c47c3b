package dev.restaurantreviews.photo;

/** The photo store has not answered, or not as it should; nobody knows whether it has done what was asked. */
public class PhotoStoreException extends RuntimeException {

    public PhotoStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
