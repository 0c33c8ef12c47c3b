package dev.restaurantreviews.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Reads the assets before the first page wants their addresses. */
@WebListener
public class AssetsListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Assets.of(event.getServletContext());
    }
}
