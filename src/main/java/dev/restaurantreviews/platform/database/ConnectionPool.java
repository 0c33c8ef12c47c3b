package dev.restaurantreviews.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.restaurantreviews.platform.config.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.Driver;

/**
 * The one pool of connections to PostgreSQL, the same on every server. Its limits keep the promise that a visitor gets
 * an answer within 6 s whatever the database does: 2 s for a connection, then 3 s of silence on it.
 */
public final class ConnectionPool {

    private static final Logger LOG = Logger.getLogger(ConnectionPool.class.getName());

    /** How long a request waits for a connection. */
    static final Duration CHECKOUT = Duration.ofSeconds(2);

    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** Ends a statement in the database before we stop listening, or abandoned ones would pile up there. */
    private static final Duration STATEMENT = Duration.ofMillis(2_500);

    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final Duration CONNECTION_LIFE = Duration.ofMinutes(30);
    private static final int MOST_CONNECTIONS = 10;

    private static HikariDataSource pool;
    private static ReconnectingDataSource driver;
    private static MeterRegistry registry;
    private static boolean closed;

    private ConnectionPool() {}

    /**
     * The pool of this deployment, made at the first call; making it does not need the database.
     *
     * @throws SQLException when the deployment has ended: a late request must not open another pool
     */
    public static synchronized DataSource get() throws SQLException {
        if (closed) {
            throw new SQLNonTransientConnectionException("The site has stopped.");
        }
        if (pool == null) {
            driver = new ReconnectingDataSource(Settings.current().database(), SILENCE);
            pool = new HikariDataSource(configuration(driver));
            count();
        }
        return pool;
    }

    /** Counts the connections from now on. */
    static synchronized void measure(MeterRegistry meters) {
        registry = meters;
        count();
    }

    private static void count() {
        if (pool != null && registry != null) {
            pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        }
    }

    /**
     * A connection of the pool.
     *
     * @throws SQLException with the reason why new ones cannot be had, if that is known
     */
    static Connection connection() throws SQLException {
        DataSource connections = get();
        try {
            return connections.getConnection();
        } catch (SQLTransientConnectionException e) {
            throw new SQLTransientConnectionException(
                    e.getMessage(), e.getSQLState(), problem().orElse(e));
        }
    }

    private static synchronized Optional<SQLException> problem() {
        return driver == null ? Optional.empty() : driver.problem().map(SQLException.class::cast);
    }

    /** Closes all connections and leaves nothing of ours behind in the server; the deployment is about to end. */
    static synchronized void close() {
        closed = true;
        if (pool != null) {
            driver.close();
            pool.close();
            pool = null;
        }
        deregisterDriver();
    }

    // It registers itself where the whole server would keep it, and with it every class of the site.
    private static void deregisterDriver() {
        try {
            if (Driver.isRegistered()) {
                Driver.deregister();
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database driver stays registered.", e);
        }
    }

    private static HikariConfig configuration(DataSource driver) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("reviews");
        config.setDataSource(driver);
        config.setConnectionInitSql("SET statement_timeout = " + STATEMENT.toMillis());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CHECKOUT.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setMaxLifetime(CONNECTION_LIFE.toMillis());
        config.setInitializationFailTimeout(-1); // start without a database
        return config;
    }
}
