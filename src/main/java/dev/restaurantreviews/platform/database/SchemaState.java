package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * How far a database has come with the migrations of this code, looked at without a change to it.
 *
 * @param version of the last migration that was applied; empty before the first one
 * @param obstacle why this code cannot work with it, whatever is applied
 * @param pending what is missing
 * @param tables those that the applied migrations have made
 */
public record SchemaState(
        Optional<String> version, Optional<String> obstacle, List<String> pending, Set<String> tables) {

    private static final String HISTORY = "flyway_schema_history";
    private static final String FOLDER = "/db/migration/";
    private static final Pattern TABLE = Pattern.compile("^CREATE TABLE (\\w+)", Pattern.MULTILINE);

    /**
     * Reads it.
     *
     * @param silence how long the server may say nothing
     * @throws org.flywaydb.core.api.FlywayException when the database does not answer
     */
    public static SchemaState read(Settings.Database database, Duration silence) throws IOException {
        MigrationInfoService migrations = Flyway.configure(SchemaState.class.getClassLoader())
                .dataSource(LoginDataSource.of(database, silence))
                .connectRetries(0)
                .load()
                .info();
        return new SchemaState(
                Optional.ofNullable(migrations.current())
                        .map(last -> last.getVersion().toString()),
                obstacle(migrations),
                names(migrations.pending()),
                tables(migrations.applied()));
    }

    private static Optional<String> obstacle(MigrationInfoService migrations) {
        return first(migrations, MigrationState::isFailed)
                .map(name -> "Migration " + name + " has broken off in the middle.")
                .or(() -> first(migrations, state -> state == MigrationState.FUTURE_SUCCESS)
                        .map(name ->
                                "The schema is newer than this version of the site: it has migration " + name + "."));
    }

    private static Optional<String> first(MigrationInfoService migrations, Predicate<MigrationState> wanted) {
        return Arrays.stream(migrations.all())
                .filter(migration -> wanted.test(migration.getState()))
                .map(SchemaState::name)
                .findFirst();
    }

    private static List<String> names(MigrationInfo[] migrations) {
        return Arrays.stream(migrations).map(SchemaState::name).toList();
    }

    private static String name(MigrationInfo migration) {
        return migration.getVersion() + " " + migration.getDescription();
    }

    private static Set<String> tables(MigrationInfo[] applied) throws IOException {
        Set<String> tables = new TreeSet<>();
        for (MigrationInfo migration : applied) {
            tables.add(HISTORY);
            try (InputStream script = SchemaState.class.getResourceAsStream(FOLDER + migration.getScript())) {
                if (script != null) { // not one of a newer version
                    TABLE.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(MatchResult::group)
                            .forEach(create -> tables.add(create.substring(create.lastIndexOf(' ') + 1)));
                }
            }
        }
        return tables;
    }
}
