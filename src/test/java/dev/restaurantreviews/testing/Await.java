package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.Deadline;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again and again until something is so, and says how long that took. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** @throws AssertionError when it is not so in time */
    public static Duration until(String what, Duration patience, BooleanSupplier condition) {
        long begin = System.nanoTime();
        Deadline deadline = new Deadline(patience);
        while (!condition.getAsBoolean()) {
            if (deadline.isOver()) {
                throw new AssertionError("Not after " + patience + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Until an address answers so; silence is no answer. */
    public static Duration status(URI site, String path, int status, Duration patience) {
        return until(site + path + " answers " + status, patience, () -> status(site, path) == status);
    }

    private static int status(URI site, String path) {
        try {
            return new Visitor(site).get(path).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
