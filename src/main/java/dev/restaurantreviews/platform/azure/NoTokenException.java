package dev.restaurantreviews.platform.azure;

/** There is no access token at this moment; its message says why. */
public class NoTokenException extends RuntimeException {

    NoTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
