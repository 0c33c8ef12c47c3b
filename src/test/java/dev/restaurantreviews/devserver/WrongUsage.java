package dev.restaurantreviews.devserver;

/** Something in the arguments or the environment of {@code scripts/run} that only its caller can put right. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
