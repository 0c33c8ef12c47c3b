package dev.restaurantreviews.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether this instance can serve pages, and if not, why; kept by {@link DatabaseStartup}. */
@ApplicationScoped
public class Readiness {

    private volatile List<String> obstacles = List.of("The site is starting.");
    private volatile boolean stopping;

    /** True once the schema is there. A database that goes away later is not seen here: each request finds out. */
    public boolean isReady() {
        return obstacles.isEmpty() && !stopping;
    }

    /** Why the site is not ready, one sentence each; empty when it is. */
    public List<String> obstacles() {
        return stopping ? List.of("The site is stopping.") : obstacles;
    }

    void ready() {
        obstacles = List.of();
    }

    void notReady(List<String> reasons) {
        obstacles = List.copyOf(reasons);
    }

    void stopping() {
        stopping = true;
    }
}
