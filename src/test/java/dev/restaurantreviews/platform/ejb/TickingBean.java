package dev.restaurantreviews.platform.ejb;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Has a timer. */
@Singleton
public class TickingBean {

    /** What the timer's method finds. */
    record Tick(boolean transaction, boolean findsOurClasses) {}

    private static final BlockingQueue<Tick> TICKS = new LinkedBlockingQueue<>();

    @EJB
    private MandatoryBean neighbour;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() throws Exception {
        TICKS.add(new Tick(new Inside(null, null, neighbour).isTransaction(), findsOurClasses()));
    }

    private static boolean findsOurClasses() {
        try {
            return Thread.currentThread().getContextClassLoader().loadClass(TickingBean.class.getName())
                    == TickingBean.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Waits for the next tick; null when there is none in time. */
    static Tick next(Duration patience) throws InterruptedException {
        TICKS.clear();
        return TICKS.poll(patience.toSeconds(), TimeUnit.SECONDS);
    }
}
