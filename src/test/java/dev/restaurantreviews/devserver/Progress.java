package dev.restaurantreviews.devserver;

import java.time.Duration;
import java.util.Locale;

/** Where a starting site tells, line by line, what it has done. */
@FunctionalInterface
public interface Progress {

    void say(String line);

    /** Says what has been done and how long it took. */
    default void done(String what, long startNanos) {
        say(what + " (" + seconds(Duration.ofNanos(System.nanoTime() - startNanos)) + ")");
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
