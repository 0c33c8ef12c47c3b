package dev.restaurantreviews.platform.database.administration;

import static dev.restaurantreviews.platform.database.administration.ShownSession.identifier;
import static dev.restaurantreviews.platform.database.administration.ShownSession.literal;

import java.sql.SQLException;

/** A role that logs in: with a password, or on Azure as an identity of Microsoft Entra. */
final class LoginRole {

    // pgaadauth_create_principal_with_oid(roleName text, objectId text, objectType text, isAdmin boolean, isMfa
    // boolean)
    // of Azure Database for PostgreSQL, in its database postgres alone
    private static final String CREATE_PRINCIPAL =
            "SELECT pg_catalog.pgaadauth_create_principal_with_oid(%s, %s, %s, false, false)";

    /** How Azure enables the sign-in of an identity for a role that exists. */
    private static final String LABEL = "SECURITY LABEL FOR \"pgaadauth\" ON ROLE %s IS %s";

    private static final String LABELLED = "SELECT 1 FROM pg_shseclabel JOIN pg_roles ON pg_roles.oid = objoid"
            + " WHERE provider = 'pgaadauth' AND rolname = ? AND label LIKE '%oid=' || ? || ',%'";

    private LoginRole() {}

    /**
     * Makes the role of an identity, or gives a role that exists to it: an identity that was made anew has another id.
     *
     * @param type {@code service}, {@code user} or {@code group}
     */
    static void createForIdentity(ShownSession server, String role, String objectId, String type) throws SQLException {
        if (!OwnerRole.exists(server, role)) {
            server.run(CREATE_PRINCIPAL.formatted(literal(role), literal(objectId), literal(type)));
        } else if (!server.exists(LABELLED, role, objectId)) {
            server.run(LABEL.formatted(identifier(role), literal("aadauth,oid=" + objectId + ",type=" + type)));
        }
    }

    static void createWithPassword(ShownSession server, String role, String password) throws SQLException {
        if (!OwnerRole.exists(server, role)) {
            server.run("CREATE ROLE " + identifier(role) + " LOGIN");
        }
        server.setPassword(role, password);
    }
}
