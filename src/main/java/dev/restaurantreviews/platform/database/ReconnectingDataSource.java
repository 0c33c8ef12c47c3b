package dev.restaurantreviews.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's driver below the pool, which keeps trying while the database is away. HikariCP's own pauses grow to 5 s,
 * so that a database that is back might stay unnoticed for that long. Only the pool's own thread waits here; requests
 * wait for the pool, and not for long.
 */
class ReconnectingDataSource extends PGSimpleDataSource {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Afterwards the pool may decide whether it still wants a connection. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLException e) {
                boolean over = System.nanoTime() > end || Thread.currentThread().isInterrupted();
                if (over || !DatabaseFailure.isUnavailable(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos()); // returns at once when the pool is closed
            }
        }
    }
}
