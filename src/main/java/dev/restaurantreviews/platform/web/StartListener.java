package dev.restaurantreviews.platform.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Prepares the web application before the first request. */
@WebListener
public class StartListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        // The root of the site. Payara ignores the empty url-pattern when web.xml says it.
        context.getServletRegistration("faces").addMapping("");
        Assets.of(context); // before the first page wants their addresses
    }
}
