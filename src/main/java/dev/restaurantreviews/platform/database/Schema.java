package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the database to the version that this code needs; several instances may do so at once. */
public final class Schema {

    /** A migration whose statements take longer must be split. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(1);

    private static final String APPLIED = "SELECT 1 FROM flyway_schema_history WHERE success LIMIT 1";

    private Schema() {}

    /**
     * Applies or checks the migrations under Flyway's lock.
     *
     * @throws IllegalStateException when migrations are missing and may not be applied
     */
    static void bringUpToDate(Migrate migrate) {
        if (migrate == Migrate.OFF) {
            return;
        }
        // Not from the pool: a migration may run longer than a request may wait, but a dead connection must end.
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(LoginDataSource.of(Settings.current().database(), LONGEST_STATEMENT))
                .connectRetries(0)
                .load();
        if (migrate == Migrate.AUTO) {
            flyway.migrate();
        } else {
            requireNothingPending(flyway.info().pending());
        }
    }

    /**
     * Asks the database whether the schema is there.
     *
     * @throws SQLException when the database does not answer, or has no schema of ours
     */
    public static void requireThere() throws SQLException {
        try (Connection connection = ConnectionPool.connection();
                Statement statement = connection.createStatement();
                ResultSet applied = statement.executeQuery(APPLIED)) {
            if (!applied.next()) {
                throw new SQLException("The database has no schema of this site.");
            }
        }
    }

    private static void requireNothingPending(MigrationInfo[] pending) {
        if (pending.length > 0) {
            String versions = Arrays.stream(pending)
                    .map(migration -> migration.getVersion() + " " + migration.getDescription())
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException(
                    "The schema lacks " + versions + ", and MIGRATE=check forbids to apply it.");
        }
    }
}
