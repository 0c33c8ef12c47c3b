package dev.restaurantreviews.tomcat;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Keeps product, version and stack traces out of the pages with which Tomcat itself answers what it cannot read, such as
 * a broken escape in the path: such a request never reaches the site. It stays so when the site goes: during an upgrade
 * the old version would take away what the new one has just set.
 */
@WebListener
public class TomcatErrorPages implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(TomcatErrorPages.class.getName());

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            for (Valve valve :
                    TomcatHost.of(event.getServletContext()).getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve errors) {
                    errors.setShowServerInfo(false);
                    errors.setShowReport(false);
                }
            }
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Tomcat names itself on its own error pages: {0}", e);
        }
    }
}
