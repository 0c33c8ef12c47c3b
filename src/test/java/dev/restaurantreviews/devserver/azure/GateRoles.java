package dev.restaurantreviews.devserver.azure;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.restaurantreviews.devserver.DatabaseAddress;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/** The roles that tokens open, with passwords that nobody but the gate knows. */
final class GateRoles {

    // Owns everything, whoever makes it: the identity and the developers work on the same tables.
    private static final String OWNER = "restaurant_reviews_owner";

    private static final int PASSWORD_BITS = 192;

    // What an earlier run without the gate has left behind; what belongs to extensions stays with them.
    private static final String TAKE_OVER = """
            DO $$
            DECLARE thing text;
            BEGIN
                FOR thing IN
                    SELECT format('TABLE %%s', oid::regclass) FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                        AND relowner <> '%1$s'::regrole
                        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
                    UNION ALL
                    SELECT format('ROUTINE %%s', oid::regprocedure) FROM pg_proc
                    WHERE pronamespace = 'public'::regnamespace AND proowner <> '%1$s'::regrole
                        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
                LOOP
                    EXECUTE format('ALTER %%s OWNER TO %1$s', thing);
                END LOOP;
            END $$""".formatted(OWNER);

    private final DatabaseAddress database;
    private final Map<String, GateRole> roles = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    GateRoles(DatabaseAddress database) {
        this.database = database;
    }

    /** Makes them in the database, which needs a superuser; those of an earlier run get new passwords. */
    void create(List<GateRole> wanted) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, OWNER)) {
                statement.execute("CREATE ROLE " + OWNER);
            }
            statement.execute("GRANT ALL ON DATABASE " + quote(database.name()) + " TO " + OWNER);
            statement.execute("GRANT ALL ON SCHEMA public TO " + OWNER);
            statement.execute(TAKE_OVER);
            for (GateRole role : wanted) {
                create(role, connection, statement);
            }
        }
    }

    private void create(GateRole role, Connection connection, Statement statement) throws SQLException {
        String name = quote(role.name());
        String password = new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
        if (!exists(connection, role.name())) {
            statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        // Sends no more than a hash, so that no log can hold the password.
        connection.unwrap(PGConnection.class).alterUserPassword(role.name(), password.toCharArray(), "scram-sha-256");
        statement.execute("GRANT " + OWNER + " TO " + name);
        statement.execute(
                "ALTER ROLE " + name + " IN DATABASE " + quote(database.name()) + " SET role = '" + OWNER + "'");
        passwords.put(role.name(), password);
        roles.put(role.name(), role);
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether the bearer is the owner of the role, or a member of the group that owns it. */
    void require(String user, JWTClaimsSet bearer) throws GateRefusal, TokenRefused {
        GateRole role = roles.get(user);
        if (role == null) {
            throw GateRefusal.noSuchRole(user);
        }
        try {
            String owner = role.objectId().toString();
            List<String> groups = bearer.getStringListClaim("groups");
            if (!owner.equals(bearer.getStringClaim("oid")) && (groups == null || !groups.contains(owner))) {
                throw GateRefusal.anotherRole(user);
            }
        } catch (ParseException e) {
            throw new TokenRefused(TokenRefused.Reason.MALFORMED);
        }
    }

    String password(String user) {
        return passwords.get(user);
    }
}
