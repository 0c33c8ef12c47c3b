package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.config.Settings.Migrate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the database to the version that this code needs; several instances may do so at once. */
public final class Schema {

    /** A migration whose statements take longer must be split. */
    public static final Duration LONGEST_STATEMENT = Duration.ofMinutes(1);

    /**
     * How long a migration waits for a table that others use: behind it in the queue wait the visitors of the version
     * before, whose statements end after 2.5 s. It is tried again.
     */
    private static final Duration LONGEST_LOCK = Duration.ofSeconds(2);

    private static final String USUAL_LOCATION = "classpath:db/migration";

    // Which would undo the note that a migration without a transaction of its own has broken off.
    private static final Map<String, String> NO_TRANSACTION_AROUND_EVERYTHING =
            Map.of("flyway.postgresql.transactional.lock", "false");

    private static final String APPLIED = "SELECT 1 FROM flyway_schema_history WHERE success LIMIT 1";

    // What belongs to an extension is nobody's table.
    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
                AND relname <> 'flyway_schema_history'
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
            ORDER BY relname LIMIT 3""";

    private static final String SCHEMA_TO_CREATE_IN =
            "SELECT current_schema() WHERE has_schema_privilege(current_schema(), 'CREATE')";

    private final DataSource database;
    private final SchemaCompatibility compatibility;
    private final Flyway flyway;

    /** @param location of the migrations */
    Schema(DataSource database, String location) {
        this.database = database;
        this.compatibility = new SchemaCompatibility(database);
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .connectRetries(0)
                .initSql("SET lock_timeout = " + LONGEST_LOCK.toMillis())
                .configuration(NO_TRANSACTION_AROUND_EVERYTHING)
                .locations(location)
                .load();
    }

    /**
     * The site's schema in a database.
     *
     * @param database not from a pool that limits statements to what a request may take
     */
    public static Schema in(DataSource database) {
        return new Schema(database, USUAL_LOCATION);
    }

    /**
     * Applies or checks the migrations.
     *
     * @return what the operator should know though it fits
     * @throws SchemaException when the schema is not fit for this version, and may not or cannot be made so
     */
    Optional<String> bringUpToDate(Migrate migrate) throws SQLException {
        if (migrate == Migrate.OFF) {
            return Optional.empty();
        }
        MigrationInfoService migrations = fitting();
        if (migrate == Migrate.AUTO) {
            apply(migrations);
        } else {
            requireNothingPending(names(migrations.pending()));
        }
        return SchemaCompatibility.note(migrations);
    }

    /**
     * Applies what is missing, under Flyway's lock.
     *
     * @return what this call has applied; another instance may have applied the rest meanwhile
     * @throws SchemaException when the schema cannot be made fit for this version
     */
    public List<String> migrate() throws SQLException {
        return apply(fitting());
    }

    private List<String> apply(MigrationInfoService migrations) throws SQLException {
        if (migrations.pending().length == 0) {
            return List.of();
        }
        requireRightToCreate(); // Flyway would try for ten seconds
        try {
            return flyway.migrate().migrations.stream()
                    .map(migration -> migration.version + " " + migration.description)
                    .toList();
        } catch (FlywayException e) {
            requireRight(e);
            fitting(); // what has broken off is told as such
            throw e;
        }
    }

    /**
     * The migrations that are missing.
     *
     * @throws SchemaException when the schema does not fit this version
     */
    public List<String> pending() throws SQLException {
        return names(fitting().pending());
    }

    private MigrationInfoService fitting() throws SQLException {
        List<String> tables = column(TABLES);
        MigrationInfoService migrations = flyway.info();
        SchemaObstacle.find(migrations, tables, compatibility.breach(migrations))
                .ifPresent(sentence -> {
                    throw new SchemaException(sentence);
                });
        return migrations;
    }

    /** That the schema is newer, where it fits nevertheless. */
    public Optional<String> note() {
        return SchemaCompatibility.note(flyway.info());
    }

    /** The migrations that the database has seen. */
    public List<String> applied() {
        return names(flyway.info().applied());
    }

    /** The tables that the migrations which the database has seen have made. */
    public Set<String> tables() {
        return MigrationTables.after(flyway.info().applied());
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static List<String> names(MigrationInfo[] migrations) {
        return Arrays.stream(migrations).map(SchemaObstacle::name).toList();
    }

    private static void requireNothingPending(List<String> pending) {
        if (!pending.isEmpty()) {
            throw new SchemaException("The schema lacks " + String.join(", ", pending)
                    + ", and MIGRATE=check forbids to apply it: the command migrate does.");
        }
    }

    private void requireRightToCreate() throws SQLException {
        if (column(SCHEMA_TO_CREATE_IN).isEmpty()) {
            throw noRight("no CREATE on the schema public");
        }
    }

    private static void requireRight(FlywayException failure) {
        MissingRight.in(failure).ifPresent(refusal -> {
            throw noRight(DatabaseFailure.reason(refusal));
        });
    }

    private static SchemaException noRight(String reason) {
        return new SchemaException("Its role may not change the schema (" + reason
                + "): the command db role makes it work as the owner of all tables.");
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
}
