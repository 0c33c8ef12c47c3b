package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.testing.EmbeddedServer;

/**
 * Makes of the embedded PostgreSQL what Azure's is to its administrators: they belong to a group, none is a superuser,
 * and the roles of identities are made by functions. Signatures from Microsoft's "Manage Microsoft Entra roles in Azure
 * Database for PostgreSQL".
 */
final class EntraServer {

    private static final String ADMINISTRATORS = """
            DO $$ BEGIN
                IF to_regrole('azure_pg_admin') IS NULL THEN
                    CREATE ROLE azure_pg_admin NOLOGIN CREATEROLE CREATEDB;
                END IF;
            END $$""";

    // Writes where SECURITY LABEL would, for which a server of ours has no provider.
    private static final String LABEL = """
            CREATE OR REPLACE FUNCTION pg_catalog.pgaadauth_label(roleName text, objectId text, objectType text)
            RETURNS void LANGUAGE sql SECURITY DEFINER SET allow_system_table_mods = on AS $$
                INSERT INTO pg_shseclabel (objoid, classoid, provider, label) VALUES (
                    to_regrole(quote_ident(roleName)), 'pg_authid'::regclass, 'pgaadauth',
                    'aadauth,oid=' || objectId || ',type=' || objectType)
            $$""";

    private static final String CREATE_PRINCIPAL = """
            CREATE OR REPLACE FUNCTION pg_catalog.pgaadauth_create_principal_with_oid(
                roleName text, objectId text, objectType text, isAdmin boolean, isMfa boolean)
            RETURNS text LANGUAGE plpgsql SECURITY %s AS $$
            BEGIN
                EXECUTE format('CREATE ROLE %%I LOGIN', roleName);
                PERFORM pg_catalog.pgaadauth_label(roleName, objectId, objectType);
                RETURN 'Created role for ' || roleName;
            END $$""";

    private EntraServer() {}

    /** Whose rights the function has is not documented: {@code INVOKER} or {@code DEFINER}, the server itself. */
    static void prepare(String security) {
        EmbeddedServer.execute(
                EmbeddedServer.administrator(),
                ADMINISTRATORS,
                "SET allow_system_table_mods = on",
                LABEL,
                CREATE_PRINCIPAL.formatted(security));
    }

    /** A server of the ordinary kind again. */
    static void clear() {
        EmbeddedServer.execute(
                EmbeddedServer.administrator(),
                "SET allow_system_table_mods = on",
                "DROP FUNCTION IF EXISTS pg_catalog.pgaadauth_create_principal_with_oid");
    }

    /** One who logs in with a password, since this server takes no token. */
    static DatabaseAddress newAdministrator(String name) {
        EmbeddedServer.execute(
                EmbeddedServer.administrator(),
                "CREATE ROLE \"" + name + "\" LOGIN CREATEROLE CREATEDB PASSWORD 'secret' IN ROLE azure_pg_admin");
        DatabaseAddress server = EmbeddedServer.administrator();
        return new DatabaseAddress(server.host(), server.port(), server.name(), name, "secret");
    }
}
