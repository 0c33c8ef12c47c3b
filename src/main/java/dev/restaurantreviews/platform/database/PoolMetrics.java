package dev.restaurantreviews.platform.database;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets HikariCP count what becomes of the connections; the pool itself is no bean. */
@ApplicationScoped
class PoolMetrics {

    @Inject
    private MeterRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object site) {
        ConnectionPool.measure(registry);
    }
}
