package dev.restaurantreviews.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one pool of connections to PostgreSQL, the same on every server. Its limits keep the promise that a visitor gets
 * an answer within 6 s whatever the database does: 2 s for a connection, then 3 s of silence on it.
 */
public final class ConnectionPool {

    private static final Logger LOG = Logger.getLogger(ConnectionPool.class.getName());

    /** How long a request waits for a connection. */
    static final Duration CHECKOUT = Duration.ofSeconds(2);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** Ends a statement in the database before we stop listening, or abandoned ones would pile up there. */
    private static final Duration STATEMENT = Duration.ofMillis(2_500);

    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final Duration CONNECTION_LIFE = Duration.ofMinutes(30);
    private static final int MOST_CONNECTIONS = 10;

    private static HikariDataSource pool;
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
            pool = new HikariDataSource(configuration());
        }
        return pool;
    }

    /** Closes all connections and leaves nothing of ours behind in the server; the deployment is about to end. */
    static synchronized void close() {
        closed = true;
        deregisterDriver();
        if (pool != null) {
            pool.close();
            pool = null;
        }
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

    private static HikariConfig configuration() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("reviews");
        config.setDataSource(configured(new ReconnectingDataSource(), SILENCE));
        config.setConnectionInitSql("SET statement_timeout = " + STATEMENT.toMillis());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CHECKOUT.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setMaxLifetime(CONNECTION_LIFE.toMillis());
        config.setInitializationFailTimeout(-1); // start without a database
        return config;
    }

    /**
     * PostgreSQL's driver with our settings, without a pool.
     *
     * @param silence how long the server may say nothing before the connection is given up
     */
    static DataSource driver(Duration silence) {
        return configured(new PGSimpleDataSource(), silence);
    }

    private static DataSource configured(PGSimpleDataSource driver, Duration silence) {
        Settings.Database settings = Settings.current().database();
        driver.setServerNames(new String[] {settings.host()});
        driver.setPortNumbers(new int[] {settings.port()});
        driver.setDatabaseName(settings.name());
        driver.setUser(settings.user());
        driver.setPassword(settings.password());
        driver.setSslMode(settings.sslMode());
        settings.sslRootCertificate()
                .ifPresentOrElse(
                        file -> driver.setSslRootCert(file.toString()),
                        () -> driver.setSslfactory(sslFactory(settings.sslMode())));
        driver.setConnectTimeout((int) CONNECT.toSeconds());
        driver.setLoginTimeout((int) CONNECT.toSeconds());
        driver.setSocketTimeout((int) silence.toSeconds());
        driver.setTcpKeepAlive(true);
        driver.setApplicationName("restaurant-reviews");
        return driver;
    }

    // Without a CA file libpq's verifying modes would look for one in the home folder; Java has its own store.
    private static String sslFactory(String sslMode) {
        return sslMode.startsWith("verify")
                ? "org.postgresql.ssl.DefaultJavaSSLFactory"
                : "org.postgresql.ssl.LibPQFactory";
    }
}
