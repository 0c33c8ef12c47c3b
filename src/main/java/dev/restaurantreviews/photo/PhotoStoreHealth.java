package dev.restaurantreviews.photo;

import dev.restaurantreviews.platform.BackgroundThread;
import dev.restaurantreviews.platform.health.HealthCheck;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells operators whether the photo store answers, without asking it at each probe or waiting for it for long. */
@ApplicationScoped
class PhotoStoreHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(2500); // probes give up after 3 s, some of them
    private static final Duration REMEMBERED =
            Duration.ofSeconds(5); // balancers ask every second or two, from many places

    private final ScheduledExecutorService background = BackgroundThread.named("photo-store-health");

    @Inject
    private PhotoStore store;

    private Future<Boolean> latest;
    private long asked;

    @Override
    public String name() {
        return "photos";
    }

    @Override
    public boolean isUp() {
        Future<Boolean> answer = latest();
        try {
            return answer.get(Math.max(0, PATIENCE.minus(age()).toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One question at a time: a store that hangs is not asked again until the last try has ended. */
    private synchronized Future<Boolean> latest() {
        if (latest == null || latest.isDone() && age().compareTo(REMEMBERED) > 0) {
            asked = System.nanoTime();
            latest = background.submit(() -> store.isUp());
        }
        return latest;
    }

    private synchronized Duration age() {
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    @PreDestroy
    void close() {
        BackgroundThread.end(background);
    }
}
