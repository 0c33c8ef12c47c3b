package dev.restaurantreviews.platform.azure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Counts what becomes of the access tokens; nothing where passwords and keys are used. */
@ApplicationScoped
class TokenMetrics {

    @Inject
    private MeterRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object site) {
        register("database", SiteIdentity::databaseTokenCounts);
        register("photos", SiteIdentity::storageTokenCounts);
    }

    private void register(String purpose, Supplier<TokenCounts> counts) {
        count(purpose, "ok", counts, TokenCounts::arrivals);
        count(purpose, "failed", counts, TokenCounts::failures);
        Gauge.builder("reviews.token.remaining", () -> counts.get().restInSeconds())
                .description("How long the access token in hand is still valid; NaN when none is used.")
                .baseUnit("seconds")
                .tag("purpose", purpose)
                .register(registry);
    }

    private void count(
            String purpose, String result, Supplier<TokenCounts> counts, ToDoubleFunction<TokenCounts> number) {
        FunctionCounter.builder("reviews.token.refreshes", counts, source -> number.applyAsDouble(source.get()))
                .description("How often the identity endpoint was asked for an access token.")
                .tag("purpose", purpose)
                .tag("result", result)
                .register(registry);
    }
}
