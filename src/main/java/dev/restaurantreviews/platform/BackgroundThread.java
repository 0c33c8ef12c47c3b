package dev.restaurantreviews.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread of the site that works beside the requests, and that must not outlive the site: servers complain. */
public final class BackgroundThread {

    private static final Duration LAST_TASK = Duration.ofSeconds(5);

    private BackgroundThread() {}

    /** A daemon that finds the site's classes as a request does. */
    public static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(BackgroundThread.class.getClassLoader());
            return thread;
        });
    }

    /** Interrupts the thread and waits for its end, but not for long; returns whether it has ended. */
    public static boolean end(ScheduledExecutorService thread) {
        thread.shutdownNow();
        try {
            return thread.awaitTermination(LAST_TASK.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
