package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.DatabaseFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL's programs must be told, asked of the server before they start.
 *
 * @param siteSchemas where the site's tables are, the session's own schema first; empty before the first migration
 */
record ServerState(int major, List<String> siteSchemas, boolean hasOwner) {

    private static final String MAJOR = "SELECT current_setting('server_version_num')::int / 10000";

    // The history alone may be another program's: many use Flyway.
    private static final String SITE_SCHEMAS = """
            SELECT nspname FROM pg_namespace
            WHERE 2 = (SELECT count(*) FROM pg_class
                WHERE relnamespace = pg_namespace.oid AND relname IN ('flyway_schema_history', 'restaurant'))
            ORDER BY nspname <> current_schema(), nspname""";

    private static final String OWNER = "SELECT 1 FROM pg_roles WHERE rolname = current_database() || '_owner'";

    static ServerState of(Settings.Database settings) {
        try (ShownSession session = ShownSession.openQuietly(settings)) {
            return new ServerState(
                    Integer.parseInt(session.column(MAJOR).get(0)),
                    session.column(SITE_SCHEMAS),
                    session.exists(OWNER));
        } catch (SQLException e) {
            throw new CommandFailure("The database " + settings + " cannot be used: " + DatabaseFailure.reason(e), e);
        }
    }

    /** Where the site has been given a schema beside another program's, whose tables are none of its business. */
    Optional<String> schemaOfItsOwn() {
        return siteSchemas.stream().findFirst().filter(schema -> !schema.equals("public"));
    }
}
