package dev.restaurantreviews.doctor;

import java.util.Optional;

/** What helps when there is no way to PostgreSQL. */
final class DatabaseNetworkAdvice implements NetworkAdvice {

    private static final String ZONE = "privatelink.postgres.database.azure.com";

    private final String host;
    private final int port;
    private final AzureNames names;
    private final Cures cures;

    DatabaseNetworkAdvice(String host, int port, AzureNames names) {
        this.host = host;
        this.port = port;
        this.names = names;
        this.cures = new Cures(names);
    }

    @Override
    public String unknownName() {
        Optional<String> server = AzureNames.server(host);
        if (server.isEmpty()) {
            return cures.setting("DBHOST=…")
                    + "\nwith the full name of the server; is this machine's DNS the right one?";
        }
        return names.isInNetwork()
                ? cures.linkZone(ZONE) + "\nif the server is in a private network; or DBHOST is misspelt: " + list()
                : "DBHOST is misspelt, or the server is in a private network that this machine is not in: " + list();
    }

    private static String list() {
        return "az postgres flexible-server list --query '[].fullyQualifiedDomainName' -o tsv";
    }

    @Override
    public String silence(boolean privately) {
        Optional<String> server = AzureNames.server(host);
        if (server.isEmpty()) {
            return "Open port " + port + " in the firewalls between; from here must answer: nc -vz " + host + " "
                    + port;
        }
        if (privately) {
            return names.isInNetwork()
                    ? "Let the network's security groups pass port " + port + " from the subnet of the site."
                    : cures.joinNetwork() + "\nfor the address is in a private network, and this machine is not in it";
        }
        return names.isInNetwork()
                ? cures.linkZone(ZONE) + "\nif the server is in a private network: its name should lead to a private"
                        + " address here. Otherwise:\n" + cures.openServer(server.get())
                : cures.openServer(server.get());
    }

    @Override
    public String refusal() {
        return AzureNames.server(host)
                .map(cures::startServer)
                .orElse(
                        host.equals("localhost") || host.startsWith("127.")
                                ? "Start PostgreSQL (./scripts/run starts one of its own), or correct DBPORT=" + port
                                        + "."
                                : "Start PostgreSQL there, let it listen on that address (listen_addresses), or correct DBPORT="
                                        + port + ".");
    }
}
