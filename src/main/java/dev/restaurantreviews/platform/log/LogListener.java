package dev.restaurantreviews.platform.log;

import dev.restaurantreviews.platform.config.Settings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Formats the log while the site is deployed. {@code web.xml} names it first: all others may log. */
public class LogListener implements ServletContextListener {

    private ConsoleFormat format;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        format = new ConsoleFormat(LogFormatter.of(Settings.currentLogFormat()));
        format.apply();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        format.takeBack();
    }
}
