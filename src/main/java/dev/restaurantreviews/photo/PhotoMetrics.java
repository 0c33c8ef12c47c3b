package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the photos that came, those that were sent back and why, and what the store could not do. */
@ApplicationScoped
class PhotoMetrics {

    private static final String BUSY = "busy";

    /** What was wanted of the store. */
    enum Operation {
        PUT,
        GET,
        DELETE
    }

    private Counter taken;
    private Map<String, Counter> refused;
    private Map<String, Counter> storeFailures;

    protected PhotoMetrics() {} // for the proxy

    @Inject
    PhotoMetrics(MeterRegistry registry) {
        taken = Counter.builder("reviews.photos.taken.in")
                .description("Photos that were rendered and stored.")
                .register(registry);
        refused = counters(
                Stream.concat(Stream.of(Reason.values()).map(PhotoMetrics::label), Stream.of(BUSY)),
                reason -> Counter.builder("reviews.photos.refused")
                        .description("Files of visitors that were not taken in.")
                        .tag("reason", reason)
                        .register(registry));
        storeFailures = counters(
                Stream.of(Operation.values()).map(PhotoMetrics::label),
                operation -> Counter.builder("reviews.photo.store.failures")
                        .description("What the photo store has not done.")
                        .tag("operation", operation)
                        .register(registry));
    }

    /** Makes the bean with the site, so that each number is there from the beginning. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object site) {}

    private static Map<String, Counter> counters(Stream<String> labels, Function<String, Counter> counter) {
        return labels.collect(Collectors.toMap(Function.identity(), counter));
    }

    private static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    void takenIn() {
        taken.increment();
    }

    void refused(Reason reason) {
        refused.get(label(reason)).increment();
    }

    /** It may be sent again. */
    void refusedForNow() {
        refused.get(BUSY).increment();
    }

    void storeFailed(Operation operation) {
        storeFailures.get(label(operation)).increment();
    }
}
