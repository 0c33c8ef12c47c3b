package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * During an upgrade the version before works on the new schema, and so do all that a migration promises to keep. What
 * they know must still be there and be the same, and nothing new may get in the way of their statements: this test looks
 * at the schema that the oldest of them was made for, and at the one after the migration.
 */
@ExtendWith(EmbeddedServer.class)
class CompatibilityTest {

    /** The first one that was made after a version had been deployed. */
    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("3");

    /** The first one that could declare what it keeps; it does so for those before it, too. */
    private static final MigrationVersion FIRST_PROMISE = MigrationVersion.fromVersion("5");

    private static final String KEEPS = "SELECT keeps FROM schema_compatibility WHERE version = ";

    /**
     * What breaks the rule on purpose, by the version that does it: a contraction, when no version that is still in use
     * knows what goes, or a new limit that the version before keeps already. Each with the reason.
     */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of();

    private static final String HARMLESS = "(?s)(column|index|function): .*";

    /** Each with its table, or with none, and with everything about it that a statement may notice. */
    private static final String SCHEMA = """
            SELECT attrelid::regclass::text,
                concat(CASE WHEN attnotnull AND NOT atthasdef AND attidentity = '' THEN 'mandatory ' END, 'column: ',
                    attname, ' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN ' NOT NULL' END, ' ',
                    attidentity, attgenerated)
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND attnum > 0
                AND NOT attisdropped
            UNION ALL
            SELECT conrelid::regclass::text, 'constraint: ' || conname || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0
            UNION ALL
            SELECT confrelid::regclass::text, 'kept from being deleted by ' || conrelid::regclass || ': ' || conname
            FROM pg_constraint WHERE contype = 'f' AND confdeltype IN ('a', 'r')
            UNION ALL
            SELECT tgrelid::regclass::text, 'trigger: ' || pg_get_triggerdef(pg_trigger.oid)
            FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
            WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
            UNION ALL
            SELECT indrelid::regclass::text, CASE WHEN indisunique THEN 'unique ' ELSE '' END || 'index: '
                || pg_get_indexdef(indexrelid)
            FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
            UNION ALL
            SELECT '', 'function: ' || pg_get_functiondef(oid) FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')""";

    private static DatabaseAddress deployed;

    private static Flyway flyway(DatabaseAddress database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .target(target)
                .load();
    }

    static Stream<MigrationVersion> migrations() {
        return Arrays.stream(flyway(EmbeddedServer.newDatabase(), MigrationVersion.LATEST)
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .filter(version -> version.compareTo(FIRST) >= 0);
    }

    @BeforeAll
    static void migrate() {
        deployed = EmbeddedServer.newDatabase();
        flyway(deployed, FIRST).migrate();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void theVersionBeforeIsHinderedByNothing(MigrationVersion version) throws SQLException, IOException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        Map<String, Set<String>> before = schemaAfter(before(version), database);
        Map<String, Set<String>> after = schemaAfter(version, database);

        assertThat(hindrances(before, after)).as("of V%s", version).isSubsetOf(exceptions(version, version));
        if (hasNewIndex(before, after)) {
            assertThat(text(database, version)).contains("CREATE INDEX CONCURRENTLY");
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void eachMigrationPromisesWhichVersionsItKeepsAndHindersNoneOfThem(MigrationVersion version) throws SQLException {
        DatabaseAddress database = EmbeddedServer.newDatabase();
        flyway(database, version.compareTo(FIRST_PROMISE) < 0 ? FIRST_PROMISE : version)
                .migrate();
        Optional<MigrationVersion> promise = keeps(database, version);
        assertThat(promise)
                .as("the row of V%s in schema_compatibility", version)
                .isPresent();
        MigrationVersion kept = promise.get();

        DatabaseAddress older = EmbeddedServer.newDatabase();
        Map<String, Set<String>> known = schemaAfter(kept, older);

        assertThat(hindrances(known, schemaAfter(version, older)))
                .as("of V%s, which promises to keep V%s", version, kept)
                .isSubsetOf(exceptions(after(kept), version));
    }

    private static Optional<MigrationVersion> keeps(DatabaseAddress database, MigrationVersion version)
            throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEEPS + version)) {
            return row.next() ? Optional.of(MigrationVersion.fromVersion(row.getString(1))) : Optional.empty();
        }
    }

    private static Map<String, Set<String>> schemaAfter(MigrationVersion version, DatabaseAddress database)
            throws SQLException {
        flyway(database, version).migrate();
        try (Connection connection = database.connect()) {
            return schema(connection);
        }
    }

    private static Set<String> exceptions(MigrationVersion first, MigrationVersion last) {
        return IntStream.rangeClosed(number(first), number(last))
                .mapToObj(version -> EXCEPTIONS.getOrDefault(Integer.toString(version), Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** On a table that is in use: without CONCURRENTLY nobody could write to it while the index is made. */
    private static boolean hasNewIndex(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        return before.keySet().stream()
                .flatMap(relation -> after.getOrDefault(relation, Set.of()).stream()
                        .filter(thing -> !before.get(relation).contains(thing)))
                .anyMatch(thing -> thing.startsWith("index: "));
    }

    private static String text(DatabaseAddress database, MigrationVersion version) throws IOException {
        return Files.readString(
                Path.of(flyway(database, version).info().current().getPhysicalLocation()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE site_key",
                "ALTER TABLE review RENAME author TO name",
                "ALTER TABLE review ALTER comments TYPE text",
                "ALTER TABLE review ADD city text NOT NULL",
                "ALTER TABLE review ALTER comments SET NOT NULL",
                "ALTER TABLE review ADD CHECK (rating > 1)",
                "ALTER TABLE review ADD UNIQUE (author)",
                "CREATE UNIQUE INDEX ON review (author)",
                "CREATE TABLE vote (review_id bigint REFERENCES review)",
                "DROP INDEX review_new",
                "CREATE TRIGGER also BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION count_stars()",
                "DROP TRIGGER review_counted ON review",
                "CREATE OR REPLACE FUNCTION count_stars() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
            })
    void whatWouldHinderTheVersionBeforeIsFound(String change) throws SQLException {
        assertThat(hindrancesOf(change)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE city (name text PRIMARY KEY, review_id bigint REFERENCES review ON DELETE CASCADE)",
                "ALTER TABLE review ADD city text",
                "ALTER TABLE review ADD city text NOT NULL DEFAULT 'Bergen'",
                "CREATE INDEX ON review (author)",
                "CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'"
            })
    void whatIsAddedHindersNobody(String change) throws SQLException {
        assertThat(hindrancesOf(change)).isEmpty();
    }

    private static List<String> hindrancesOf(String change) throws SQLException {
        try (Connection connection = deployed.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // nothing stays
            Map<String, Set<String>> before = schema(connection);
            statement.execute(change);
            return hindrances(before, schema(connection));
        }
    }

    /** What is gone from the old tables, and what is new in them and gets in the way. */
    private static List<String> hindrances(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        return before.keySet().stream()
                .flatMap(relation -> {
                    Set<String> old = before.get(relation);
                    Set<String> now = after.getOrDefault(relation, Set.of());
                    return Stream.concat(
                                    old.stream().filter(thing -> !now.contains(thing)),
                                    now.stream().filter(thing -> !old.contains(thing) && !thing.matches(HARMLESS)))
                            .map(thing -> relation + " " + thing);
                })
                .toList();
    }

    private static MigrationVersion before(MigrationVersion version) {
        return MigrationVersion.fromVersion(Integer.toString(number(version) - 1));
    }

    private static MigrationVersion after(MigrationVersion version) {
        return MigrationVersion.fromVersion(Integer.toString(number(version) + 1));
    }

    private static int number(MigrationVersion version) {
        return version.getMajor().intValueExact();
    }

    /** By table, and by the empty name what belongs to none. */
    private static Map<String, Set<String>> schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMA)) {
            Map<String, Set<String>> things = new LinkedHashMap<>();
            while (rows.next()) {
                things.computeIfAbsent(rows.getString(1), relation -> new TreeSet<>())
                        .add(rows.getString(2));
            }
            return things;
        }
    }
}
