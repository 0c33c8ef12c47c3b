package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.config.Settings.Migrate;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the database to the version that this code needs; several instances may do so at once. */
final class Schema {

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
        // Not from the pool: a migration may run longer than a request may wait.
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(ConnectionPool.driver(Duration.ZERO))
                .connectRetries(0)
                .load();
        if (migrate == Migrate.AUTO) {
            flyway.migrate();
        } else {
            requireNothingPending(flyway.info().pending());
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
