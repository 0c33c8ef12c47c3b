package dev.restaurantreviews.tomcat;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Keeps product, version and stack traces out of the pages with which Tomcat itself answers what it cannot read, such as
 * a broken escape in the path: such a request never reaches the site.
 */
@WebListener
public class TomcatErrorPages implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(TomcatErrorPages.class.getName());

    /** A valve of the host, and what it showed before: it outlives the site. */
    private record Shown(ErrorReportValve valve, boolean serverInfo, boolean report) {

        static Shown by(ErrorReportValve valve) {
            return new Shown(valve, valve.isShowServerInfo(), valve.isShowReport());
        }

        void hide() {
            valve.setShowServerInfo(false);
            valve.setShowReport(false);
        }

        void restore() {
            valve.setShowServerInfo(serverInfo);
            valve.setShowReport(report);
        }
    }

    private List<Shown> hidden = List.of();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            hidden = Arrays.stream(TomcatHost.of(event.getServletContext())
                            .getPipeline()
                            .getValves())
                    .filter(ErrorReportValve.class::isInstance)
                    .map(valve -> Shown.by((ErrorReportValve) valve))
                    .toList();
            hidden.forEach(Shown::hide);
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Tomcat names itself on its own error pages: {0}", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        hidden.forEach(Shown::restore);
    }
}
