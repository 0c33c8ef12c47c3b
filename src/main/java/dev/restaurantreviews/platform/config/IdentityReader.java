package dev.restaurantreviews.platform.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The part of the {@link SettingsReader} that looks at the variables of azure-identity. That library reads them itself;
 * but it is silent about half a service principal, and goes on to whatever else would answer.
 */
class IdentityReader {

    private static final String CREDENTIALS = "AZURE_TOKEN_CREDENTIALS";
    private static final String CLIENT = "AZURE_CLIENT_ID";
    private static final String TENANT = "AZURE_TENANT_ID";
    private static final String AUTHORITY = "AZURE_AUTHORITY_HOST";
    private static final List<String> SECRETS = List.of("AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH");

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

    private final Function<String, Optional<String>> variables;
    private final List<String> mistakes;

    /** @param mistakes where those that are found are added */
    IdentityReader(Function<String, Optional<String>> variables, List<String> mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    void check() {
        variables
                .apply(CREDENTIALS)
                .filter(word -> !CHOICES.contains(word.toLowerCase(Locale.ROOT)))
                .ifPresent(word -> mistakes.add(CREDENTIALS + " is " + ShownValue.of(word)
                        + ": it must be prod, dev or the name of one credential, such as AzureCliCredential."));
        variables
                .apply(AUTHORITY)
                .filter(address -> !address.toLowerCase(Locale.ROOT).startsWith("https://"))
                .ifPresent(address ->
                        mistakes.add(AUTHORITY + " is " + ShownValue.of(address) + ": it must start with https://."));
        SECRETS.stream()
                .filter(name -> variables.apply(name).isPresent())
                .findFirst()
                .ifPresent(this::checkPrincipal);
    }

    private void checkPrincipal(String secret) {
        for (String name : List.of(TENANT, CLIENT)) {
            if (variables.apply(name).isEmpty()) {
                mistakes.add(name + " is not set: it must be there for " + secret + " to make a service principal.");
            }
        }
    }
}
