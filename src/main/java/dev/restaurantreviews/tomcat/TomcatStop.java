package dev.restaurantreviews.tomcat;

import dev.restaurantreviews.platform.health.GracefulStop;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import org.apache.catalina.Engine;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.Server;

/**
 * Lets Tomcat wait for the {@link GracefulStop}, however it is told to stop: the event comes before its connectors and
 * contexts are touched. A context's {@code unloadDelay} comes too late: it keeps answers that are done from being sent.
 */
@WebListener
public class TomcatStop implements ServletContextListener, LifecycleListener {

    private static final Logger LOG = Logger.getLogger(TomcatStop.class.getName());

    @Inject
    private GracefulStop stop;

    private Server server;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Engine engine = (Engine) TomcatHost.of(event.getServletContext()).getParent();
            server = engine.getService().getServer();
            server.addLifecycleListener(this);
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Tomcat does not tell when it stops; requests in flight will be cut: {0}", e);
        }
    }

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.BEFORE_STOP_EVENT)) {
            stop.await();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (server != null) {
            server.removeLifecycleListener(this); // or every redeployment would leave the old application in memory
        }
    }
}
