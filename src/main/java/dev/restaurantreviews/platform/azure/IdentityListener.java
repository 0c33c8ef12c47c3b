package dev.restaurantreviews.platform.azure;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Fetches the first tokens while the site starts, so that no visitor waits for them, and ends with it. */
@WebListener
public class IdentityListener implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(IdentityListener.class.getName());

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Settings settings = Settings.current();
            if (settings.databaseNeedsIdentity()) {
                SiteIdentity.prepareDatabaseToken();
            }
            if (settings.photosNeedIdentity()) {
                SiteIdentity.prepareStorageToken();
            }
        } catch (WrongSettings e) {
            LOG.log(Level.FINE, "No token is fetched: {0}", e.getMessage()); // told by those who report readiness
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        SiteIdentity.close();
    }
}
