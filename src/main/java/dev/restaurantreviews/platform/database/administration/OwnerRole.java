package dev.restaurantreviews.platform.database.administration;

import static dev.restaurantreviews.platform.database.administration.ShownSession.identifier;
import static dev.restaurantreviews.platform.database.administration.ShownSession.literal;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.database.MissingRight;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * The role that owns everything, whoever makes it, and that nobody logs in as: all who work on the site's tables work as
 * this role, and any of them can migrate what another one has made. The server needs one for each site.
 */
final class OwnerRole {

    /** The group of all administrators of a server on Azure; none of them is a superuser. */
    private static final String AZURE_ADMINISTRATORS = "azure_pg_admin";

    private static final int NAME_MAX = 63; // NAMEDATALEN - 1 of every PostgreSQL that was not built otherwise
    private static final String ROLE = "SELECT rolname FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE = "SELECT datname FROM pg_database WHERE datname = ?";

    private static final String MEMBER =
            "SELECT 1 FROM pg_roles WHERE rolname = ? AND NOT rolsuper AND pg_has_role(current_user, oid, 'MEMBER')";

    private static final String SUPERUSER = "SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper";

    // What a site has made before it got this owner; what belongs to extensions stays with them.
    private static final String OF_OTHERS = """
            SELECT format('TABLE %s', oid::regclass) AS thing, relowner AS owner FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
            UNION ALL
            SELECT format('ROUTINE %s', oid::regprocedure), proowner FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')""";

    // As the site does before its first migration; whose a Flyway history without our tables is, nobody knows.
    private static final String OF_ANOTHER_PROGRAM = """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
                AND (to_regclass('public.flyway_schema_history') IS NULL OR to_regclass('public.restaurant') IS NULL)
            ORDER BY relname LIMIT 3""";

    private static final String THINGS = "SELECT thing FROM (" + OF_OTHERS
            + ") things WHERE pg_get_userbyid(owner) <> ? AND to_regclass('public.flyway_schema_history') IS NOT NULL";

    private static final String STRANGERS = "SELECT DISTINCT pg_get_userbyid(owner) FROM (" + OF_OTHERS
            + ") things WHERE NOT pg_has_role(owner, 'USAGE')"
            + " AND to_regclass('public.flyway_schema_history') IS NOT NULL";

    private final String database;
    private final String name;

    /** @param database of the site */
    OwnerRole(String database) {
        this.database = database;
        this.name = nameFor(database);
    }

    /** @throws CommandFailure when PostgreSQL would cut it, and take it for another one */
    static String nameFor(String database) {
        String name = database + "_owner";
        requireWhole(name, "DBNAME is too long: the role that owns its tables would be called " + name);
        return name;
    }

    /** @param complaint what is wrong when the name is too long */
    static void requireWhole(String name, String complaint) {
        if (name.getBytes(StandardCharsets.UTF_8).length > NAME_MAX) {
            throw new CommandFailure(
                    complaint + ", and PostgreSQL cuts names after " + NAME_MAX + " bytes. Choose a shorter one.");
        }
    }

    String name() {
        return name;
    }

    static boolean exists(ShownSession session, String role) throws SQLException {
        return session.exists(ROLE, role);
    }

    boolean hasDatabase(ShownSession server) throws SQLException {
        return server.exists(DATABASE, database);
    }

    /** Makes role and database if they are not there. */
    void create(ShownSession server) throws SQLException {
        if (!exists(server, name)) {
            server.run("CREATE ROLE " + identifier(name));
            shareAmongAdministrators(server);
        }
        if (!hasDatabase(server)) {
            server.run("CREATE DATABASE " + identifier(database) + " OWNER " + identifier(name));
        }
    }

    /** Whoever has made a role may let others in; on PostgreSQL 16 and newer no other administrator may, unless told. */
    private void shareAmongAdministrators(ShownSession server) throws SQLException {
        if (server.exists(MEMBER, AZURE_ADMINISTRATORS)) {
            server.run("GRANT " + identifier(name) + " TO " + AZURE_ADMINISTRATORS + " WITH ADMIN OPTION");
        } else if (!server.exists(SUPERUSER)) {
            server.run("GRANT " + identifier(name) + " TO CURRENT_USER");
        }
    }

    /** Some tables in the schema public, if they are another program's and none of the site's. */
    static List<String> tablesOfAnotherProgram(ShownSession session) throws SQLException {
        return session.column(OF_ANOTHER_PROGRAM);
    }

    /** Gives it everything in the database, also what others have made there for the site. */
    void takeOver(ShownSession session) throws SQLException {
        session.run("GRANT ALL ON DATABASE " + identifier(database) + " TO " + identifier(name));
        session.run("GRANT ALL ON SCHEMA public TO " + identifier(name));
        List<String> strangers = session.column(STRANGERS);
        for (String stranger : strangers) {
            session.run("GRANT " + identifier(stranger) + " TO CURRENT_USER");
        }
        for (String thing : session.column(THINGS, name)) {
            session.run("ALTER " + thing + " OWNER TO " + identifier(name));
        }
        for (String stranger : strangers) {
            session.run("REVOKE " + identifier(stranger) + " FROM CURRENT_USER");
        }
    }

    /** Lets a role do what the owner may. */
    void admit(ShownSession session, String role) throws SQLException {
        session.run("GRANT " + identifier(name) + " TO " + identifier(role));
    }

    /** Lets a role work as the owner from its next login on, so that what it makes is not its own. */
    void standInFor(ShownSession session, String role) throws SQLException {
        String worksAsOwner = " SET role = " + literal(name);
        try {
            session.run("ALTER ROLE " + identifier(role) + " IN DATABASE " + identifier(database) + worksAsOwner);
        } catch (SQLException e) {
            if (!MissingRight.is(e)) {
                throw e;
            }
            session.say("The server keeps that role for itself. So let everybody in this database work as the owner:");
            session.run("ALTER DATABASE " + identifier(database) + worksAsOwner);
        }
    }
}
