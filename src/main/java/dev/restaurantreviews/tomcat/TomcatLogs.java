package dev.restaurantreviews.tomcat;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps what visitors send out of the log: some of Tomcat's classes quote a cookie, a parameter or a header line that
 * they cannot read. They log for the server, whose configuration stays as it is, so the WAR's own cannot silence them.
 */
@WebListener
public class TomcatLogs implements ServletContextListener {

    private static final List<String> QUOTING = List.of(
            "org.apache.coyote.http11.Http11InputBuffer",
            "org.apache.coyote.http11.Http11Processor",
            "org.apache.coyote.http2.Http2Parser",
            "org.apache.coyote.http2.Stream",
            "org.apache.coyote.http2.StreamProcessor",
            "org.apache.tomcat.util.http.Parameters",
            "org.apache.tomcat.util.http.parser.Cookie");

    private record Quieted(Logger logger, Level former) {}

    private final List<Quieted> quieted = new ArrayList<>(); // held, or the JDK would forget their level

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        try {
            // Tomcat has a logger of each name for each class loader.
            for (ClassLoader loader = application; loader != null; loader = loader.getParent()) {
                thread.setContextClassLoader(loader);
                QUOTING.forEach(this::quiet);
            }
        } finally {
            thread.setContextClassLoader(application);
        }
    }

    private void quiet(String name) {
        Logger logger = Logger.getLogger(name);
        quieted.add(new Quieted(logger, logger.getLevel()));
        logger.setLevel(Level.WARNING);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        for (int i = quieted.size() - 1; i >= 0; i--) { // one logger may be in it twice
            quieted.get(i).logger().setLevel(quieted.get(i).former());
        }
    }
}
