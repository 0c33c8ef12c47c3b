package dev.restaurantreviews.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps all that is counted in this instance. */
@ApplicationScoped
class PrometheusRegistry {

    @Produces
    @Singleton // no proxy: it is asked in every request
    PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config()
                .meterFilter(MeterFilter.denyNameStartsWith("jvm.buffer")) // nothing here uses such memory
                .meterFilter(MeterFilter.denyNameStartsWith("jvm.threads.states")); // would look at every thread
        return registry;
    }

    void close(@Disposes MeterRegistry registry) {
        registry.close();
    }
}
