package dev.restaurantreviews.doctor;

import java.util.Map;

/** What to do when Azure gives out no token, by the words in which the site itself tells the reason. */
final class TokenAdvice {

    private final Map<String, String> environment;
    private final AzureNames names;
    private final Cures cures;

    TokenAdvice(Map<String, String> environment, AzureNames names) {
        this.environment = environment;
        this.names = names;
        this.cures = new Cures(names);
    }

    String cure(String reason) {
        if (reason.contains("Unable to load the proper Managed Identity")) {
            return environment.containsKey("AZURE_CLIENT_ID")
                    ? "AZURE_CLIENT_ID must be the client id of an identity that is assigned here: az webapp identity show"
                            + " -g " + names.group() + " -n " + names.app()
                    : cures.assignIdentity();
        }
        if (reason.contains("AADSTS7000215") || reason.contains("AADSTS7000222")) {
            return "az ad sp credential reset --id " + client()
                    + "   (then set AZURE_CLIENT_SECRET to the new password)";
        }
        if (reason.contains("AADSTS700016") || reason.contains("AADSTS90002")) {
            return "az ad sp show --id " + client()
                    + "   (AZURE_CLIENT_ID and AZURE_TENANT_ID must be those of one app registration)";
        }
        if (reason.contains("clock of this machine")) {
            return Cures.CLOCK;
        }
        return reason.contains("identity endpoint") ? noEndpoint() : nobody(reason);
    }

    private String client() {
        return environment.getOrDefault("AZURE_CLIENT_ID", "CLIENT_ID");
    }

    private String noEndpoint() {
        return names.isOnAppService()
                ? cures.restart() + "\nIf that does not help, look for a proxy before the identity endpoint."
                : "Look for a proxy or firewall before the identity endpoint; it may also be starting: ask again.";
    }

    private String nobody(String reason) {
        if (names.isOnAppService()) {
            return cures.assignIdentity();
        }
        return reason.contains("EnvironmentCredential") && !reason.contains("AzureCliCredential")
                ? "export AZURE_TOKEN_CREDENTIALS=dev; az login   (on a laptop; a server needs an identity, see"
                        + " docs/identity.md)"
                : "az login   (for the tenant of the database and the storage account)";
    }
}
