package dev.restaurantreviews.platform.metrics;

import dev.restaurantreviews.platform.database.Readiness;
import dev.restaurantreviews.platform.health.Version;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Counts what is true of the instance as a whole: which build it is, whether it is ready, and its Java machine. */
@ApplicationScoped
class InstanceMetrics {

    @Inject
    private MeterRegistry registry;

    @Inject
    private Readiness readiness;

    void start(@Observes @Initialized(ApplicationScoped.class) Object site) {
        Gauge.builder("reviews.build.info", () -> 1)
                .description("Which build is running.")
                .tag("version", Version.current().number())
                .tag("commit", Version.current().commit())
                .register(registry);
        Gauge.builder("reviews.ready", readiness, ready -> ready.isReady() ? 1 : 0)
                .description("Whether the schema is there and the instance is not stopping.")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        ManagementFactory.getGarbageCollectorMXBeans().forEach(this::count);
    }

    /** Micrometer's own binder would listen to the collector, a thing of the server's that outlives the site. */
    private void count(GarbageCollectorMXBean collector) {
        FunctionCounter.builder("jvm.gc.collections", collector, GarbageCollectorMXBean::getCollectionCount)
                .description("How often the garbage collector has run.")
                .tag("gc", collector.getName())
                .register(registry);
        FunctionCounter.builder("jvm.gc.collection.seconds", collector, InstanceMetrics::seconds)
                .description("How long it has run, in all.")
                .tag("gc", collector.getName())
                .register(registry);
    }

    private static double seconds(GarbageCollectorMXBean collector) {
        return collector.getCollectionTime() / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
