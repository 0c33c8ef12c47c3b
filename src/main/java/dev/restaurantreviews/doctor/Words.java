package dev.restaurantreviews.doctor;

import java.time.Duration;
import java.util.Locale;

/** Puts failures and times into words that fit on a line. */
final class Words {

    private Words() {}

    /** The kind of a failure and what the innermost one says, on one line. */
    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String kind = innermost.getClass().getSimpleName();
        return message == null
                ? kind
                : kind + ": " + message.replaceAll("\\s+", " ").strip();
    }

    /** As in {@code 0.3 s}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
