package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.BackgroundThread;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Connects and migrates in the background, with back-off, so that a deployment never fails for want of a database: a
 * failed deployment would answer 404 for ever.
 */
@WebListener
public class DatabaseStartup implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(DatabaseStartup.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2); // "ready within 3 s of the database"

    private final ScheduledExecutorService background = BackgroundThread.named("database-startup");

    @Inject
    private Readiness readiness;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Settings settings = Settings.current();
            if (settings.publicUrl().isEmpty()) {
                LOG.warning("APP_PUBLIC_URL is not set: pages carry no absolute links.");
            }
            background.execute(() -> connect(settings, FIRST_PAUSE));
        } catch (WrongSettings e) {
            e.mistakes().forEach(mistake -> LOG.log(Level.SEVERE, "Wrong setting: {0}", mistake));
            readiness.notReady(e.mistakes());
        }
    }

    private void connect(Settings settings, Duration pause) {
        try {
            // Not from the pool: a migration may run longer than a request may wait, but a dead connection must end.
            Optional<String> note = Schema.in(LoginDataSource.of(settings.database(), Schema.LONGEST_STATEMENT))
                    .bringUpToDate(settings.migrate());
            Schema.requireThere();
            readiness.ready();
            note.ifPresent(LOG::info);
            LOG.log(Level.INFO, "The database {0} is ready.", settings.database());
        } catch (RuntimeException | SQLException | LinkageError e) { // whatever it is, readiness must tell
            String reason = "The database " + settings.database() + " cannot be used: " + DatabaseFailure.reason(e);
            if (!readiness.obstacles().contains(reason)) {
                LOG.warning(reason); // once for each new reason, not at each try
            }
            readiness.notReady(List.of(reason));
            Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            background.schedule(() -> connect(settings, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (!BackgroundThread.end(background)) { // a migration must not be cut in the middle
            LOG.warning("The database is still being migrated.");
        }
        ConnectionPool.close();
    }
}
