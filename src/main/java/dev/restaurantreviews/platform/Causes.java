package dev.restaurantreviews.platform;

/** Looks behind a failure: libraries wrap what has really happened, each in its own way. */
public final class Causes {

    private Causes() {}

    /** Whether a failure, or one that has led to it, is of this kind. */
    public static boolean include(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
