package dev.restaurantreviews.platform.ejb;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Has a timer whose work fails each time, in a transaction of its own. */
@Singleton
public class FailingTimerBean {

    private static final Semaphore CALLS = new Semaphore(0);

    @EJB
    private TransactionBean transactions;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void fail() throws Exception {
        try {
            transactions.requiresNew(here -> {
                throw new IllegalStateException();
            });
        } catch (EJBException e) {
            CALLS.release();
        }
    }

    /** Whether it has been called, and has failed, so often. */
    static boolean hasFailed(int times, Duration patience) throws InterruptedException {
        return CALLS.tryAcquire(times, patience.toSeconds(), TimeUnit.SECONDS);
    }
}
