package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.log.LoggedRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts the requests and how long they took, and the posts that were not taken. */
@ApplicationScoped
class RequestMetrics {

    /** Few, for each is a line for each route, method and status: fast, slow, and what a visitor takes for broken. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final Map<RejectedPost, Counter> rejected = new EnumMap<>(RejectedPost.class);
    private MeterProvider<Timer> requests;

    protected RequestMetrics() {} // for the proxy

    @Inject
    RequestMetrics(MeterRegistry registry) {
        requests = Timer.builder("http.server.requests")
                .description("Requests of visitors, and how long they took.")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        for (RejectedPost reason : RejectedPost.values()) {
            Counter counter = Counter.builder("reviews.posts.rejected")
                    .description("Forms and photos that were not taken.")
                    .tag("reason", reason.toString())
                    .register(registry);
            rejected.put(reason, counter);
        }
    }

    /** Makes the bean with the site, so that each number is there from the beginning. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object site) {}

    void count(LoggedRequest request) {
        requests.withTags(
                        "route", request.route(),
                        "method", request.method(),
                        "status", Integer.toString(request.status()))
                .record(request.duration());
    }

    void count(RejectedPost reason) {
        rejected.get(reason).increment();
    }
}
