package dev.restaurantreviews.photo;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps a remote store that hangs from taking the threads that pages need: only some calls may be under way, and after
 * some have gone unanswered all fail at once, but for one that tries every other second.
 */
final class StoreGuard {

    private static final int CALLS = 20; // a tenth of Tomcat's threads
    private static final Duration QUEUED = Duration.ofSeconds(1);
    private static final int UNANSWERED = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Bulkhead calls;
    private final CircuitBreaker breaker;

    /** @param answered the failures that are an answer all the same */
    StoreGuard(String name, Predicate<Throwable> answered) {
        calls = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(CALLS)
                        .maxWaitDuration(QUEUED)
                        .build());
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(UNANSWERED)
                        .minimumNumberOfCalls(UNANSWERED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(PAUSE)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .ignoreException(answered.or(BulkheadFullException.class::isInstance))
                        .build());
    }

    /** Makes the call, or throws at once. */
    <T> T guard(Supplier<T> call) {
        return breaker.executeSupplier(() -> calls.executeSupplier(call));
    }
}
