package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.ManagedTomcat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;

/** Prepares what {@code arquillian.xml} tells Arquillian's adapter for Tomcat, before Arquillian reads it. */
public final class TomcatForArquillian {

    private static final Duration START = Duration.ofSeconds(60);

    private ManagedTomcat tomcat;

    void prepare(@Observes(precedence = 100) ManagerStarted event) throws InterruptedException {
        Map<String, String> settings = new HashMap<>(TestSites.inContainer());
        settings.put("DRAIN_SECONDS", "0");
        Map<String, String> environment = new HashMap<>(TestSites.environment());
        environment.putAll(settings);
        tomcat = ManagedTomcat.prepare(TestSites.CHECKOUT, TestSites.directoryWithDatabase("in-tomcat"), environment);
        tomcat.properties(settings).forEach(System::setProperty);
    }

    /** The schema is made in the background. */
    void awaitSite(@Observes AfterDeploy event) {
        Await.status(tomcat.baseUrl(), "/restaurant-reviews-tomcat/health/ready", 200, START);
    }

    void end(@Observes AfterStop event) {
        tomcat.close();
    }
}
