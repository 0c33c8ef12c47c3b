package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.devserver.UnreliableDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one PostgreSQL that all tests of a process share which need rows and no site. It starts at the first use, and each
 * test gets a database of its own.
 */
public final class EmbeddedServer implements BeforeAllCallback {

    private static volatile DatabaseAddress address;

    /** What JUnit closes at the end of the run. */
    private record Running(UnreliableDatabase database) implements AutoCloseable {

        static Running start() {
            String name = System.getProperty("sharedSite", "unit-tests") + "-database";
            return new Running(UnreliableDatabase.start(TestSites.directoryWithDatabase(name)));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        address = context.getRoot()
                .getStore(Namespace.create(EmbeddedServer.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .database()
                .address();
    }

    /** The superuser's way into the server. */
    public static DatabaseAddress administrator() {
        return address.withName("postgres");
    }

    /** The superuser's way into a new and empty database. */
    public static DatabaseAddress newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(administrator(), "CREATE DATABASE " + name);
        return address.withName(name);
    }

    public static void execute(DatabaseAddress database, String... statements) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
