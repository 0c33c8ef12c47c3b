package dev.restaurantreviews.devserver;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be started, and how.
 *
 * @param checkout the root of the repository, with {@code target} in it
 * @param war the site, built for that server
 * @param dataDirectory everything that a run leaves behind: database, logs, process ids
 * @param port the site's port on the loopback address
 * @param azurite whether photos go to a real Azurite instead of a folder
 * @param rehearsesAzure whether stand-ins for Azure take the place of everything that needs a password
 * @param environment every setting of the site, and of the launcher
 */
public record Options(
        Path checkout,
        ServerKind server,
        Path war,
        Path dataDirectory,
        int port,
        boolean sampleData,
        boolean development,
        boolean azurite,
        boolean rehearsesAzure,
        Map<String, String> environment) {

    static final String USAGE = """
            Usage: ./scripts/run [--server payara | tomcat] [--empty] [--dev] [--azurite |
                                 --rehearse-azure]
              --server NAME  the server that runs the site: payara (Payara Micro; the default) or tomcat (Apache Tomcat)
              --empty        no sample data
              --dev          pages reload when edited, error details for requests from this machine
              --azurite      photos go to Azurite, which stands in for Azure Blob Storage; needs Node.js with npm
              --rehearse-azure  the passwordless set-up of Azure, with stand-ins on this machine: a managed identity, a
                             database that takes its tokens, Azurite over HTTPS; needs Node.js with npm
              --help         this text
            Environment (or a .env file here): PORT (8080), DATA_DIR (.data), JAVA_OPTS (-Xmx512m
            -XX:TieredStopAtLevel=1), REHEARSAL_TOKEN_SECONDS (86400), and every setting in docs/contract.md.""";

    /** Without the second compiler the start takes half the CPU time; a server that runs for long wants it. */
    private static final String JAVA_OPTIONS = "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError";

    private static final Set<String> LATER = Set.of("--https");
    /** Each of these names a photo store. */
    static final List<String> PHOTO_STORES =
            List.of("PHOTO_DIR", "AZURE_STORAGE_CONNECTION_STRING", "STORAGE_ACCOUNT_NAME", "STORAGE_URL");

    private static final int HIGHEST_PORT = 65_535;

    /** @throws WrongUsage when an argument or a variable cannot be understood */
    static Options parse(Path checkout, Map<String, String> environment, String... arguments) {
        boolean empty = false;
        boolean development = false;
        boolean azurite = false;
        boolean rehearsesAzure = false;
        ServerKind server = ServerKind.PAYARA;
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--empty" -> empty = true;
                case "--dev" -> development = true;
                case "--azurite" -> azurite = true;
                case "--rehearse-azure" -> rehearsesAzure = true;
                case "--server" -> server = ServerKind.of(rest.hasNext() ? rest.next() : "");
                default -> throw unknown(argument);
            }
        }
        Path data =
                checkout.resolve(environment.getOrDefault("DATA_DIR", ".data")).normalize();
        return new Options(
                checkout,
                server,
                server.war(checkout),
                data,
                port(environment),
                !empty,
                development,
                azurite,
                rehearsesAzure,
                environment);
    }

    /** The same, on what stands in for Azure. */
    public Options withRehearsedAzure() {
        return new Options(
                checkout, server, war, dataDirectory, port, sampleData, development, false, true, environment);
    }

    private static WrongUsage unknown(String argument) {
        return new WrongUsage(
                LATER.contains(argument)
                        ? argument + " is not in this version."
                        : "Unknown argument '" + argument + "'.\n" + USAGE);
    }

    private static int port(Map<String, String> environment) {
        String value = environment.getOrDefault("PORT", "8080");
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WrongUsage("PORT is '" + value + "'; it must be a number from 1 to " + HIGHEST_PORT + ".");
    }

    /** How the server's virtual machine is started; {@code JAVA_OPTS} replaces the usual way. */
    List<String> javaOptions() {
        return List.of(
                environment.getOrDefault("JAVA_OPTS", JAVA_OPTIONS).strip().split("\\s+"));
    }

    /** Whether the settings name a database of the caller's own, so that none is started. */
    boolean hasOwnDatabase() {
        return isSet("DBHOST");
    }

    /** Whether the settings say where photos live, so that no folder is offered. */
    boolean hasOwnPhotoStore() {
        return PHOTO_STORES.stream().anyMatch(this::isSet);
    }

    private boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
