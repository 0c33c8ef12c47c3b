package dev.restaurantreviews.platform.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.concurrent.atomic.AtomicInteger;

/** Made with the deployment, before anybody asks for it. */
@Singleton
@Startup
public class StartedBean {

    private static final AtomicInteger STARTS = new AtomicInteger();

    @PostConstruct
    void start() {
        STARTS.incrementAndGet();
    }

    /** How often one was made. Asks no instance, as that might make one. */
    static int starts() {
        return STARTS.get();
    }
}
