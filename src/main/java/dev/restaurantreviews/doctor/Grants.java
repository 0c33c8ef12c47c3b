package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.azure.IssuedToken;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks whether the site's role may do with its tables what the site does with them. */
final class Grants {

    private static final String SCHEMA = """
            SELECT current_user, current_schema(),
                   current_schema() IS NOT NULL AND has_schema_privilege(current_schema(), 'CREATE')""";

    private static final String TABLES = """
            SELECT relname, pg_get_userbyid(relowner), pg_has_role(relowner, 'USAGE'),
                   has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
                   AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE')
            FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
              AND relname = ANY (string_to_array(?, ','))
            ORDER BY relname""";

    private static final String YES = "t";

    private final Settings settings;
    private final Set<String> tables;
    private final DatabaseSession session;
    private final Cures cures;
    private final Optional<IssuedToken> identity;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> notOwned = new TreeSet<>();
    private final List<String> closed = new ArrayList<>();

    Grants(
            Settings settings,
            Set<String> tables,
            DatabaseSession session,
            Cures cures,
            Optional<IssuedToken> identity) {
        this.settings = settings;
        this.tables = tables;
        this.session = session;
        this.cures = cures;
        this.identity = identity;
    }

    Result examine() throws SQLException {
        List<String> here = session.rows(SCHEMA).get(0);
        String role = Cures.identifier(here.get(0));
        boolean migrates = settings.migrate() == Migrate.AUTO;
        if (here.get(1) == null || migrates && !here.get(2).equals(YES)) {
            String schema = here.get(1) == null ? "public" : here.get(1);
            return new Wrong("The role " + role + " may not make tables in the schema " + schema + ".", workAsOwner());
        }
        lookAtTables();
        return judge(role, here.get(1), migrates);
    }

    private void lookAtTables() throws SQLException {
        missing.addAll(tables);
        for (List<String> table : session.rows(TABLES, String.join(",", tables))) {
            missing.remove(table.get(0));
            if (!table.get(2).equals(YES)) {
                notOwned.add(table.get(1));
            }
            if (!table.get(3).equals(YES)) {
                closed.add(table.get(0));
            }
        }
    }

    private Result judge(String role, String schema, boolean migrates) {
        if (!missing.isEmpty()) {
            return new Wrong(
                    "The tables " + String.join(", ", missing) + " are not in the schema " + schema
                            + ", though its migrations have been applied.",
                    "Restore the database from a backup; half of one is of no use.");
        }
        if (!closed.isEmpty()) {
            return new Wrong(
                    "The role " + role + " may not read and write " + String.join(", ", closed) + ".", workAsOwner());
        }
        if (migrates && !notOwned.isEmpty()) {
            return new Wrong(
                    "The tables belong to " + String.join(", ", notOwned) + ", which " + role
                            + " is no member of: only their owner can migrate them.",
                    workAsOwner());
        }
        return new Fine("may read and write " + tables.size() + " tables" + (migrates ? ", and change them" : ""));
    }

    /** Rights on everything at once, and on tables to come as well. */
    private String workAsOwner() {
        return cures.makeRole(settings.database(), identity);
    }
}
