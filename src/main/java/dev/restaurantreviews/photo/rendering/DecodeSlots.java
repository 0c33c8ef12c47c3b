package dev.restaurantreviews.photo.rendering;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets two photos be decoded at once on this node, first come first served, and sends visitors away beyond a queue. */
final class DecodeSlots {

    /** Two decoders are what a heap of 256 MB holds beside the server, and leave the other processors to pages. */
    static final int SLOTS = 2;

    /** At half a second a photo the last one waits for some seconds. */
    static final int WAITING_MAX = 20;

    /** Shorter than proxies and browsers wait for an answer. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final Semaphore slots = new Semaphore(SLOTS, true);
    private final Semaphore places = new Semaphore(WAITING_MAX);

    /** Waits for the slots; whoever gets them must give them back. */
    void acquire(int count) {
        if (await(count, Duration.ZERO)) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new PhotosBusyException("More than " + WAITING_MAX + " photos are waiting");
        }
        try {
            if (!await(count, WAIT_MAX)) {
                throw new PhotosBusyException("A photo has waited longer than " + WAIT_MAX);
            }
        } finally {
            places.release();
        }
    }

    /** In turn, even without time: the variant that is never interrupted would overtake. */
    private boolean await(int count, Duration time) {
        try {
            return slots.tryAcquire(count, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PhotosBusyException("The node is stopping");
        }
    }

    int waiting() {
        return WAITING_MAX - places.availablePermits();
    }

    void release(int count) {
        slots.release(count);
    }
}
