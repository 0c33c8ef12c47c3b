package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

/**
 * PostgreSQL's driver below the pool, which keeps trying while the database is away. HikariCP's own pauses grow to 5 s,
 * so that a database that is back might stay unnoticed for that long. Only the pool's own thread waits here; requests
 * wait for the pool, and not for long.
 */
class ReconnectingDataSource extends LoginDataSource {

    private static final Logger LOG = Logger.getLogger(ReconnectingDataSource.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Servers count wrong logins, and some close the door after many. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(1);

    /** Afterwards the pool may decide whether it still wants a connection. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private transient volatile LoginException problem;
    private transient volatile boolean closed;

    ReconnectingDataSource(Settings.Database settings, Duration silence) {
        super(settings, silence);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Connection connection = super.getConnection();
                tellUp();
                return connection;
            } catch (LoginException e) {
                tellDown(e);
                if (closed || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                Duration pause = e.isRefusal() ? PAUSE_AFTER_REFUSAL : PAUSE;
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Gives up; the pool waits for its threads, but wakes none of them. */
    void close() {
        closed = true;
    }

    /** Why there is no new connection at the moment; empty while the last login has succeeded. */
    Optional<LoginException> problem() {
        return Optional.ofNullable(problem);
    }

    private void tellUp() {
        if (problem != null) {
            LOG.info("The database takes connections again.");
        }
        problem = null;
    }

    // Each reason once, not each try.
    private void tellDown(LoginException failure) {
        LoginException last = problem;
        if (closed) {
            return;
        }
        if (last == null || !failure.getMessage().equals(last.getMessage())) {
            LOG.warning("No new connection to the database: " + failure.getMessage());
        }
        problem = failure;
    }
}
