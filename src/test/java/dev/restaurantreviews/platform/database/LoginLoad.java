package dev.restaurantreviews.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.restaurantreviews.platform.BackgroundThread;
import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Asks the database all the time in both ways that need an access token, and counts what becomes of it. */
final class LoginLoad implements AutoCloseable {

    private static final int THREADS = 2; // each way
    private static final Duration PACE = Duration.ofMillis(20);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration EVICTION = Duration.ofSeconds(2);

    /** One way of asking. */
    static final class Way {

        private final String name;
        private final AtomicInteger ok = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicLong slowest = new AtomicLong();
        private final AtomicReference<String> problem = new AtomicReference<>("");

        private Way(String name) {
            this.name = name;
        }

        private void count(Task task) {
            long begin = System.nanoTime();
            try {
                task.run();
                ok.incrementAndGet();
            } catch (SQLException | RuntimeException e) {
                failed.incrementAndGet();
                problem.set(String.valueOf(e));
            }
            slowest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }

        int failed() {
            return failed.get();
        }

        int ok() {
            return ok.get();
        }

        Duration slowest() {
            return Duration.ofNanos(slowest.get());
        }

        @Override
        public String toString() {
            return name + " ok=" + ok + " failed=" + failed + " slowest="
                    + slowest().toMillis() + " ms " + problem;
        }
    }

    private interface Task {
        void run() throws SQLException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DataSource driver = LoginDataSource.of(Settings.current().database(), SILENCE);
    private volatile List<Way> ways;

    LoginLoad() {
        next();
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> repeat(0, () -> query(driver.getConnection()), PACE));
            threads.execute(() -> repeat(1, () -> query(ConnectionPool.connection()), PACE));
        }
        threads.execute(() -> repeat(2, SiteIdentity::databaseToken, PACE));
        threads.execute(this::evict);
    }

    private void repeat(int way, Task task, Duration pace) {
        while (!threads.isShutdown()) {
            ways.get(way).count(task);
            LockSupport.parkNanos(pace.toNanos());
        }
    }

    private static void query(Connection opened) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /** In half an hour every connection is replaced; here they are all the time. */
    private void evict() {
        while (!threads.isShutdown()) {
            LockSupport.parkNanos(EVICTION.toNanos());
            try {
                ConnectionPool.get()
                        .unwrap(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .softEvictConnections();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns the counts so far, and begins to count anew. */
    List<Way> next() {
        List<Way> counted = ways;
        ways = List.of(new Way("a login per query"), new Way("pooled"), new Way("token"));
        return counted == null ? List.of() : counted;
    }

    @Override
    public void close() {
        BackgroundThread.end(threads);
    }
}
