package dev.restaurantreviews.devserver;

import java.time.Duration;

/** How long is waited for something that is asked for again and again. */
public final class Deadline {

    private final long end;

    public Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
