package dev.restaurantreviews.platform.config;

import static dev.restaurantreviews.platform.config.SettingDeclaration.about;
import static dev.restaurantreviews.platform.config.SettingGroup.DATABASE;
import static dev.restaurantreviews.platform.config.SettingGroup.IDENTITY;
import static dev.restaurantreviews.platform.config.SettingGroup.OPERATION;
import static dev.restaurantreviews.platform.config.SettingGroup.PHOTOS;
import static dev.restaurantreviews.platform.config.SettingGroup.SITE;

/**
 * Every environment variable that the site reads, declared once: the readers take names, defaults and limits from here,
 * and {@code docs/configuration.md} its tables.
 */
public enum Setting {
    DBHOST(about(DATABASE, "the host name or address of the PostgreSQL server")
            .right("the host name or address of the PostgreSQL server, without a port")
            .note("Version 13 or newer. Where `DBPASS` is not set, the bare name of an Azure server is enough:"
                    + " `.postgres.database.azure.com` is added.")
            .required()),
    DBPORT(about(DATABASE, "the port of the PostgreSQL server").number(5_432, 1, 65_535)),
    DBNAME(about(DATABASE, "the name of the database").required()),
    DBUSER(about(DATABASE, "the role that owns the schema").required()),
    DBPASS(about(DATABASE, "the role's password").asSecret().otherwise("an access token of the site's identity")),
    DBSSLMODE(about(DATABASE, "how the connection to PostgreSQL is encrypted and checked")
            .right("one of libpq's words, such as verify-full")
            .note("`disable`, `allow`, `prefer`, `require`, `verify-ca` or `verify-full`; with a token one of the last"
                    + " three.")
            .otherwise("`prefer` with a password, `verify-full` with a token")),
    DBSSLROOTCERT(about(DATABASE, "the authorities that may have signed PostgreSQL's certificate, as PEM")
            .right("a file that this process can read")
            .otherwise("Java's own store")),
    MIGRATE(about(DATABASE, "what happens to the schema at start")
            .right("auto, check or off")
            .note("`auto` applies what is missing, `check` keeps the site from becoming ready while something is,"
                    + " `off` does not look.")
            .usually("auto")),

    PHOTO_DIR(about(PHOTOS, "the folder of the photos")
            .right("a folder in which this process can write")
            .note("All instances share it. It is made if it is not there.")
            .otherwise("one of these four places must be named")),
    STORAGE_ACCOUNT_NAME(about(PHOTOS, "the Azure storage account of the photos, opened by the site's identity")
            .right("3 to 24 lower-case letters and digits; an address belongs in STORAGE_URL")),
    STORAGE_URL(about(PHOTOS, "the same by the address of its blob service")
            .right("the address of a blob store such as https://reviews.blob.core.windows.net, with https and without"
                    + " a signature")),
    AZURE_STORAGE_CONNECTION_STRING(about(PHOTOS, "a blob store with its key, as Azurite has it")
            .right("one for a storage account, such as " + StorageConnectionString.EXAMPLE)
            .asSecret()),
    STORAGE_CONTAINER_NAME(about(PHOTOS, "the container of the blob store")
            .right("3 to 63 lower-case letters and digits, with single hyphens between them")
            .note("Private. With a key it is made if it is not there.")
            .usually("photos")),

    AZURE_TOKEN_CREDENTIALS(about(IDENTITY, "which ways to an access token are tried")
            .right("prod, dev or the name of one credential, such as AzureCliCredential")
            .note("`prod` on every server, `dev` on a laptop.")
            .otherwise("all of them, which may find an identity that nobody meant")),
    AZURE_CLIENT_ID(about(IDENTITY, "a user-assigned identity, or the application of a service principal")
            .otherwise("the system-assigned identity")),
    AZURE_TENANT_ID(about(IDENTITY, "the service principal's tenant")),
    AZURE_CLIENT_SECRET(about(IDENTITY, "the service principal's secret").asSecret()),
    AZURE_CLIENT_CERTIFICATE_PATH(
            about(IDENTITY, "the service principal's certificate with its key, instead of a secret")),
    AZURE_AUTHORITY_HOST(about(IDENTITY, "Microsoft Entra's address in another cloud")
            .right("an address that starts with https://")
            .otherwise("`https://login.microsoftonline.com/`")),

    SITE_NAME(about(SITE, "the name in header and titles").usually("Restaurant Reviews")),
    SITE_TIMEZONE(about(SITE, "the zone of shown times")
            .right("a zone such as Europe/Berlin")
            .usually("UTC")),
    APP_PUBLIC_URL(about(SITE, "the base of absolute links, such as the canonical one")
            .right("the base of a site such as https://reviews.example.org")
            .otherwise("on App Service `https://$WEBSITE_HOSTNAME`; elsewhere such links are left out")),
    WEBSITE_HOSTNAME(about(SITE, "set by App Service: the site's host name there")),
    TRUSTED_PROXY_HOPS(about(SITE, "how many proxies in front may be believed")
            .note("Above 0 `X-Forwarded-Proto` may say that the visitor speaks https; cookies are then `Secure`.")
            .number(0, 0, 10)),

    DRAIN_SECONDS(about(OPERATION, "how long pages are still served after readiness has said that the site stops")
            .note("Longer than your load balancer needs to notice.")
            .number(5, 0, 120)), // load balancers ask every second or two
    LOG_FORMAT(about(OPERATION, "how a line of the log is written")
            .right("text or json")
            .usually("text")),
    METRICS_TOKEN(about(OPERATION, "lets whoever bears it read `/metrics`")
            .right("visible ASCII characters")
            .asSecret()
            .otherwise("only this machine may"));

    private final SettingDeclaration declaration;

    Setting(SettingDeclaration declaration) {
        this.declaration = declaration;
    }

    /** Its value when the operator has chosen none. */
    public String usual() {
        return declaration.usual();
    }

    SettingDeclaration declaration() {
        return declaration;
    }
}
