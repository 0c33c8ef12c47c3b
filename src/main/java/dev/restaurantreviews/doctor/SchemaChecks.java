package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import dev.restaurantreviews.platform.database.LoginDataSource;
import dev.restaurantreviews.platform.database.Schema;
import dev.restaurantreviews.platform.database.SchemaException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the site finds in its database, and what it may do there. */
final class SchemaChecks {

    static final String SCHEMA = "database.schema";

    private static final Duration QUICK = Duration.ofSeconds(6);

    /** What the site could use, and works without. */
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent");

    private static final String EXTENSION = """
            SELECT name || CASE WHEN installed_version IS NULL THEN ' available' ELSE ' ' || installed_version END
            FROM pg_available_extensions WHERE name = ANY (string_to_array(?, ',')) ORDER BY name""";

    private final Settings settings;
    private final DatabaseChecks database;
    private final IdentityChecks identity;
    private final Cures cures;
    private volatile Set<String> tables = Set.of();

    SchemaChecks(Settings settings, DatabaseChecks database, IdentityChecks identity, AzureNames names) {
        this.settings = settings;
        this.database = database;
        this.identity = identity;
        this.cures = new Cures(names);
    }

    List<Check> checks() {
        return List.of(
                new Check(SCHEMA, List.of(DatabaseChecks.ROLE), QUICK, this::schema),
                new Check("database.grants", List.of(SCHEMA), QUICK, this::grants),
                new Check("database.extensions", List.of(DatabaseChecks.ROLE), QUICK, this::extensions));
    }

    private Result schema() throws SQLException {
        Schema schema = Schema.in(LoginDataSource.of(settings.database(), DatabaseSession.SILENCE));
        SchemaAdvice advice = new SchemaAdvice(settings, cures, identity.databaseToken());
        try {
            List<String> pending = schema.pending();
            tables = schema.tables();
            return judge(pending, schema.applied(), schema.note());
        } catch (SchemaException e) {
            tables = schema.tables();
            return advice.unfit(e, schema.applied(), schema.note().isPresent());
        } catch (RuntimeException | SQLException e) {
            Optional<Wrong> denied = advice.denied(e);
            if (denied.isPresent()) {
                return denied.get();
            }
            throw e;
        }
    }

    private Result judge(List<String> pending, List<String> applied, Optional<String> note) {
        String last = applied.isEmpty() ? "no tables of this site yet" : "as of " + applied.get(applied.size() - 1);
        if (pending.isEmpty()) {
            return new Fine(note.orElse(last + ", as this version of the site needs it"));
        }
        String missing = String.join(", ", pending);
        return settings.migrate() == Migrate.AUTO
                ? new Fine(last + "; at its next start the site applies " + missing)
                : new Wrong(
                        "The schema lacks " + missing + ".",
                        cures.command("migrate") + "\nor " + cures.setting("MIGRATE=auto"));
    }

    private Result grants() throws SQLException {
        return new Grants(settings, tables, database.session(), cures, identity.databaseToken()).examine();
    }

    /** Never red: nothing needs them. */
    private Result extensions() throws SQLException {
        List<String> available = database.session().rows(EXTENSION, String.join(",", EXTENSIONS)).stream()
                .map(row -> row.get(0))
                .toList();
        return new Fine("none is needed; "
                + (available.isEmpty() ? "pg_trgm and unaccent are not there" : String.join(", ", available)));
    }
}
