package dev.restaurantreviews.platform.health;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.Readiness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What comes between the signal to stop and the stop. Servers by themselves cut the requests in flight; so the package
 * of each server lets it wait here, in the thread that stops it, before it has stopped anything.
 */
@Dependent // no proxy: the server's thread knows nothing of this application
public class GracefulStop {

    private static final Logger LOG = Logger.getLogger(GracefulStop.class.getName());
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(20); // servers allow no longer upload
    private static final Duration LAST_BYTES = Duration.ofMillis(100); // the server sends what is left of an answer

    private final Readiness readiness;
    private final RequestsInFlight requests;

    @Inject
    GracefulStop(Readiness readiness, RequestsInFlight requests) {
        this.readiness = readiness;
        this.requests = requests;
    }

    /** Returns when the server may stop. */
    public void await() {
        Thread thread = Thread.currentThread();
        ClassLoader server = thread.getContextClassLoader();
        thread.setContextClassLoader(GracefulStop.class.getClassLoader()); // by which containers know the application
        try {
            drain();
            requests.awaitLast(LONGEST_REQUEST);
            Thread.sleep(LAST_BYTES.toMillis());
        } catch (InterruptedException e) {
            thread.interrupt();
        } finally {
            thread.setContextClassLoader(server);
        }
    }

    /** Waits until load balancers have noticed; a site that is not ready has none that would send anybody. */
    private void drain() throws InterruptedException {
        boolean served = readiness.isReady();
        readiness.stopping();
        if (served) {
            Duration drain = Settings.current().drain();
            LOG.log(Level.INFO, "Stopping: pages are served for another {0} s.", drain.toSeconds());
            Thread.sleep(drain.toMillis());
        }
    }
}
