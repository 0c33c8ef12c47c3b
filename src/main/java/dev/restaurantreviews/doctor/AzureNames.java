package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.config.Settings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What Azure calls the parts of this set-up, so that the commands of the report can be pasted as they are. */
final class AzureNames {

    private static final String DATABASES = ".postgres.database.azure.com";
    private static final String BLOBS = ".blob.core.windows.net";
    private static final String SITES = ".azurewebsites.net";

    private final Map<String, String> environment;
    private final Optional<String> publicHost;

    AzureNames(Map<String, String> environment, Optional<Settings> settings) {
        this.environment = environment;
        this.publicHost = settings.flatMap(Settings::publicUrl).map(URI::getHost);
    }

    /** For a site of which nothing but its address is known. */
    AzureNames(Map<String, String> environment, URI address) {
        this.environment = environment;
        this.publicHost = Optional.ofNullable(address.getHost());
    }

    /** Whether this process runs on App Service. */
    boolean isOnAppService() {
        return environment.containsKey("WEBSITE_SITE_NAME");
    }

    /** Whether App Service has given this process a way into a virtual network. */
    boolean isInNetwork() {
        return environment.containsKey("WEBSITE_PRIVATE_IP");
    }

    /** The web app; a word to be replaced if nothing here tells it. */
    String app() {
        return Optional.ofNullable(environment.get("WEBSITE_SITE_NAME"))
                .or(() -> publicHost.flatMap(host -> label(host, SITES)))
                .orElse("APP");
    }

    /** The resource group: from the platform, or as a command that asks for it. */
    String group() {
        return Optional.ofNullable(environment.get("WEBSITE_RESOURCE_GROUP"))
                .or(() -> Optional.ofNullable(environment.get("AZURE_RESOURCE_GROUP")))
                .orElseGet(() -> groupOf("webapp", app()));
    }

    String groupOfServer(String server) {
        return Optional.ofNullable(environment.get("WEBSITE_RESOURCE_GROUP"))
                .or(() -> Optional.ofNullable(environment.get("AZURE_RESOURCE_GROUP")))
                .orElseGet(() -> groupOf("postgres flexible-server", server));
    }

    private static String groupOf(String kind, String name) {
        return "\"$(az " + kind + " list --query \"[?name=='" + name + "'].resourceGroup\" -o tsv)\"";
    }

    /** The server of a host name; empty when it is not Azure's. */
    static Optional<String> server(String host) {
        return label(host, DATABASES);
    }

    /** The storage account of a host name; empty when it is not Azure's. */
    static Optional<String> account(String host) {
        return label(host, BLOBS);
    }

    private static Optional<String> label(String host, String domain) {
        return host != null && host.endsWith(domain) ? Optional.of(host.split("\\.")[0]) : Optional.empty();
    }
}
