package dev.restaurantreviews.photo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.restaurantreviews.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecodeSlotsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DecodeSlots slots = new DecodeSlots();
    private final ExecutorService visitors = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        visitors.shutdownNow();
    }

    @Test
    void whoeverComesToAFullQueueIsSentAwayAtOnceAndTheOthersGetTheirTurn()
            throws ExecutionException, InterruptedException {
        slots.acquire(DecodeSlots.SLOTS);
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < DecodeSlots.WAITING_MAX; i++) {
            waiting.add(visitors.submit(this::decode));
        }
        Await.until("the queue is full", PATIENCE, () -> slots.waiting() == DecodeSlots.WAITING_MAX);

        assertThatExceptionOfType(PhotosBusyException.class).isThrownBy(() -> slots.acquire(1));

        slots.release(DecodeSlots.SLOTS);
        for (Future<?> visitor : waiting) {
            visitor.get();
        }
        assertThat(slots.waiting()).isZero();
        slots.acquire(DecodeSlots.SLOTS); // all were given back
    }

    private void decode() {
        slots.acquire(1);
        slots.release(1);
    }
}
