package dev.restaurantreviews.platform.config;

import static dev.restaurantreviews.platform.config.Setting.AZURE_AUTHORITY_HOST;
import static dev.restaurantreviews.platform.config.Setting.AZURE_CLIENT_CERTIFICATE_PATH;
import static dev.restaurantreviews.platform.config.Setting.AZURE_CLIENT_ID;
import static dev.restaurantreviews.platform.config.Setting.AZURE_CLIENT_SECRET;
import static dev.restaurantreviews.platform.config.Setting.AZURE_TENANT_ID;
import static dev.restaurantreviews.platform.config.Setting.AZURE_TOKEN_CREDENTIALS;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of the {@link SettingsReader} that looks at the variables of azure-identity. That library reads them itself;
 * but it is silent about half a service principal, and goes on to whatever else would answer.
 */
class IdentityReader {

    private static final List<Setting> SECRETS = List.of(AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH);

    /** What {@code DefaultAzureCredentialBuilder} of azure-identity 1.19 takes, in lower case. */
    private static final Set<String> CHOICES = Set.of(
            "prod",
            "dev",
            "environmentcredential",
            "workloadidentitycredential",
            "managedidentitycredential",
            "intellijcredential",
            "visualstudiocodecredential",
            "azureclicredential",
            "azurepowershellcredential",
            "azuredeveloperclicredential");

    private final SettingsReader settings;
    private final List<String> mistakes;

    /** @param mistakes where those that are found are added */
    IdentityReader(SettingsReader settings, List<String> mistakes) {
        this.settings = settings;
        this.mistakes = mistakes;
    }

    void check() {
        settings.find(AZURE_TOKEN_CREDENTIALS)
                .ifPresent(word -> settings.parse(AZURE_TOKEN_CREDENTIALS, word, IdentityReader::choice));
        settings.find(AZURE_AUTHORITY_HOST)
                .ifPresent(address -> settings.parse(AZURE_AUTHORITY_HOST, address, IdentityReader::authority));
        SECRETS.stream()
                .filter(secret -> settings.find(secret).isPresent())
                .findFirst()
                .ifPresent(this::checkPrincipal);
    }

    private static String choice(String word) {
        if (!CHOICES.contains(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a choice");
        }
        return word;
    }

    private static String authority(String address) {
        if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            throw new IllegalArgumentException("not over TLS");
        }
        return address;
    }

    private void checkPrincipal(Setting secret) {
        for (Setting setting : List.of(AZURE_TENANT_ID, AZURE_CLIENT_ID)) {
            if (settings.find(setting).isEmpty()) {
                mistakes.add(setting + " is not set: it must be there for " + secret + " to make a service principal.");
            }
        }
    }
}
