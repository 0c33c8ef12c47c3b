package dev.restaurantreviews.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether this instance can serve pages, and if not, why; kept by {@link DatabaseStartup} until the server stops. */
@ApplicationScoped
public class Readiness {

    private volatile List<String> obstacles = List.of("The site is starting.");
    private volatile boolean stopping;

    /** True once the schema is there. A database that goes away later is not seen here: each request finds out. */
    public boolean isReady() {
        return obstacles.isEmpty() && !stopping;
    }

    /** Like ready, but still true when it is stopping: visitors come until their load balancer has noticed. */
    public boolean servesPages() {
        return obstacles.isEmpty();
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

    /** From now on visitors should go elsewhere; those who come are still served. */
    public void stopping() {
        stopping = true;
    }
}
