package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.azure.IssuedToken;
import dev.restaurantreviews.platform.config.Settings;
import java.util.Locale;
import java.util.Optional;

/**
 * The commands that cure, with the names of this set-up filled in. Those of {@code az} are written as its newest version
 * wants them (2.86 has renamed arguments of {@code az postgres flexible-server}); none has met the real Azure.
 */
final class Cures {

    static final String SEE_GUIDE = "See docs/doctor.md and docs/identity.md.";
    static final String CLOCK = "timedatectl set-ntp true   (on the machine whose clock is wrong)";

    private final AzureNames names;

    Cures(AzureNames names) {
        this.names = names;
    }

    /** How the site's own commands are called from where this one runs. */
    String command(String command) {
        return (names.isOnAppService() ? "java -jar /home/site/wwwroot/app.war " : "./scripts/") + command;
    }

    String setting(String assignment) {
        return names.isOnAppService() || !names.app().equals("APP")
                ? "az webapp config appsettings set -g " + names.group() + " -n " + names.app() + " --settings "
                        + assignment
                : "export " + assignment + "   (or in .env), then start the site anew";
    }

    String restart() {
        return "az webapp restart -g " + names.group() + " -n " + names.app();
    }

    String log() {
        return names.app().equals("APP")
                ? "Look at the log of the server."
                : "az webapp log tail -g " + names.group() + " -n " + names.app();
    }

    String startServer(String server) {
        return "az postgres flexible-server start " + of(server);
    }

    String showLoad(String server) {
        return "az monitor metrics list --resource \"$(az postgres flexible-server show " + of(server)
                + " --query id -o tsv)\" --metrics cpu_percent active_connections";
    }

    /** What to look at when a part of the set-up lets everybody in and then says nothing. */
    static String slow(String check) {
        return switch (check.split("\\.", 2)[0]) {
            case "database" ->
                "PostgreSQL answers too slowly. Look at its log and its load, and for locks: SELECT state,"
                        + " wait_event_type, query FROM pg_stat_activity";
            case "photos" ->
                "The blob store takes connections and does not answer in time. Look at its log and its load,"
                        + " or for a proxy between that hangs.";
            case "site" ->
                "The site takes connections and does not answer in time. Look at its log, and for a proxy"
                        + " between that hangs.";
            default -> SEE_GUIDE;
        };
    }

    private String of(String server) {
        return "-g " + names.groupOfServer(server) + " -n " + server;
    }

    /** Lets this machine, or the web app, through the firewall of a server. */
    String openServer(String server) {
        String rule = "az postgres flexible-server firewall-rule create -g " + names.groupOfServer(server)
                + " --server-name " + server;
        if (names.isOnAppService()) {
            return "for ip in $(az webapp show -g " + names.group() + " -n " + names.app()
                    + " --query possibleOutboundIpAddresses -o tsv | tr , ' '); do " + rule
                    + " --name app-${ip//./-} --start-ip-address $ip --end-ip-address $ip; done";
        }
        return rule + " --name my-machine --start-ip-address YOUR_PUBLIC_IP --end-ip-address YOUR_PUBLIC_IP";
    }

    /** Makes the names of a private zone known in the virtual network of the web app. */
    String linkZone(String zone) {
        return "az network private-dns link vnet create -g " + names.group() + " -z " + zone
                + " -n app -e false -v \"$(az webapp vnet-integration list -g " + names.group() + " -n " + names.app()
                + " --query '[0].vnetResourceId' -o tsv | sed 's#/subnets/.*##')\"";
    }

    String joinNetwork() {
        return "az webapp vnet-integration add -g " + names.group() + " -n " + names.app()
                + " --vnet VNET --subnet SUBNET";
    }

    String createContainer(String account, String container) {
        return "az storage container create --account-name " + account + " -n " + container + " --auth-mode login";
    }

    String closeAccount(String account) {
        return "az storage account update -n " + account + " --allow-blob-public-access false";
    }

    String assignDataRole(String account, String container, String objectId, boolean person) {
        return "az role assignment create --role \"Storage Blob Data Contributor\" --assignee-object-id " + objectId
                + " --assignee-principal-type " + (person ? "User" : "ServicePrincipal")
                + " --scope \"$(az storage account show -n " + account
                + " --query id -o tsv)/blobServices/default/containers/" + container
                + "\"   (takes some minutes to be felt)";
    }

    String openAccount(String account) {
        return "az storage account update -n " + account + " --public-network-access Enabled --default-action Allow"
                + "   (or let in only this network: az storage account network-rule add --help)";
    }

    String assignIdentity() {
        return "az webapp identity assign -g " + names.group() + " -n " + names.app() + " && " + restart();
    }

    /**
     * Makes the role of the settings, or lets it work as the owner of all tables; it may be repeated. The administrator
     * does it from his own machine, where he is logged in.
     *
     * @param identity whose tokens open the database; empty where a password does
     */
    String makeRole(Settings.Database database, Optional<IssuedToken> identity) {
        String role = asAdministrator(database, database.name()) + "role " + quoted(database.user());
        return identity.map(token -> role + " --object-id " + token.objectId() + " --type "
                        + (token.ofPerson() ? "user" : "service"))
                .orElse("DBPASS=… " + role);
    }

    /** @param name of the database to be */
    String makeDatabase(Settings.Database server, String name) {
        return asAdministrator(server, name) + "create";
    }

    private static String asAdministrator(Settings.Database database, String name) {
        return "DBHOST=" + database.host() + " DBPORT=" + database.port() + " DBNAME=" + quoted(name)
                + " DBADMIN=ADMINISTRATOR ./scripts/db ";
    }

    /** As one word of a shell. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace("`", "\\`")
                + '"';
    }

    /** As PostgreSQL's names are quoted when they must be. */
    static String identifier(String name) {
        return name.matches("[a-z_][a-z0-9_]*")
                        && !name.toUpperCase(Locale.ROOT).equals("USER")
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }
}
