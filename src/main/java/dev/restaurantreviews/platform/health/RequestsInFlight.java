package dev.restaurantreviews.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts the requests that have begun and not ended, so that the last ones can be waited for. */
@ApplicationScoped
public class RequestsInFlight {

    private static final String STANDING = RequestsInFlight.class.getName();

    private enum Standing {
        COUNTED,
        TOO_LATE
    }

    private final Object lock = new Object(); // not this: the container's proxy would hold it while it waits
    private boolean closed;
    private int count;

    /** Whether a request has begun when the last ones were waited for already. */
    public static boolean isTooLate(ServletRequest request) {
        return request.getAttribute(STANDING) == Standing.TOO_LATE;
    }

    void begin(ServletRequest request) {
        synchronized (lock) {
            request.setAttribute(STANDING, closed ? Standing.TOO_LATE : Standing.COUNTED);
            count += closed ? 0 : 1;
        }
    }

    void end(ServletRequest request) {
        synchronized (lock) {
            count -= request.getAttribute(STANDING) == Standing.COUNTED ? 1 : 0;
            lock.notifyAll();
        }
    }

    /**
     * Waits until those that have begun before have ended. Later ones do not count: where the load balancer goes on
     * sending some, the end would never come.
     */
    void awaitLast(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            closed = true;
            for (long left = patience.toNanos(); count > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
    }
}
