package dev.restaurantreviews.doctor;

/** What helps when there is no way to the blob store. */
final class BlobNetworkAdvice implements NetworkAdvice {

    private static final String ZONE = "privatelink.blob.core.windows.net";

    private final String host;
    private final AzureNames names;
    private final Cures cures;

    BlobNetworkAdvice(String host, AzureNames names) {
        this.host = host;
        this.names = names;
        this.cures = new Cures(names);
    }

    @Override
    public String unknownName() {
        return AzureNames.account(host)
                .map(account -> "There is no storage account of this name, or its private zone is not linked:"
                        + " az storage account list --query '[].primaryEndpoints.blob' -o tsv"
                        + (names.isInNetwork() ? "\n" + cures.linkZone(ZONE) : ""))
                .orElse("Correct STORAGE_URL or AZURE_STORAGE_CONNECTION_STRING.");
    }

    @Override
    public String silence(boolean privately) {
        if (privately && !names.isInNetwork() && AzureNames.account(host).isPresent()) {
            return cures.joinNetwork() + "\nfor the address is in a private network, and this machine is not in it";
        }
        return "Let the firewalls between pass outgoing connections to " + host + ".";
    }

    @Override
    public String refusal() {
        return "Start the blob store (./scripts/run --azurite starts one), or correct its address.";
    }
}
