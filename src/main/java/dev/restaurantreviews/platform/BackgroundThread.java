package dev.restaurantreviews.platform;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A thread of the site that works beside the requests, and that must not outlive the site: servers complain. */
public final class BackgroundThread {

    private static final Duration LAST_TASK = Duration.ofSeconds(5);

    private BackgroundThread() {}

    /** A daemon that finds the site's classes as a request does. */
    public static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(factory(name));
    }

    /** As many of them as there is work to do at once. */
    public static ExecutorService pool(String name) {
        return Executors.newCachedThreadPool(factory(name));
    }

    /** As {@link #pool}, but no more than so many. */
    public static ScheduledExecutorService scheduledPool(String name, int most) {
        return Executors.newScheduledThreadPool(most, factory(name));
    }

    private static ThreadFactory factory(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(BackgroundThread.class.getClassLoader());
            return thread;
        };
    }

    /** Interrupts what is running and waits for its end, but not for long; returns whether it has ended. */
    public static boolean end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            return threads.awaitTermination(LAST_TASK.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
