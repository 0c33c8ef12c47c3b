package dev.restaurantreviews.devserver;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be started, and how.
 *
 * @param checkout the root of the repository, with {@code target} in it
 * @param war the site, built for that server
 * @param dataDirectory everything that a run leaves behind: database, logs, process ids
 * @param port the site's port on the loopback address
 * @param extras what is not usual
 * @param environment every setting of the site, and of the launcher
 */
public record Options(
        Path checkout,
        ServerKind server,
        Path war,
        Path dataDirectory,
        int port,
        Set<Extra> extras,
        Map<String, String> environment) {

    /** What can be asked for on the command line. */
    public enum Extra {
        /** No sample data. */
        EMPTY,
        /** Pages reload when they are edited. */
        DEV,
        /** The site speaks HTTPS instead of plain HTTP. */
        HTTPS,
        /** Photos go to a real Azurite instead of a folder. */
        AZURITE,
        /** Stand-ins for Azure take the place of everything that needs a password. */
        REHEARSE_AZURE;

        static Optional<Extra> of(String argument) {
            return Arrays.stream(values())
                    .filter(extra -> argument.equals(
                            "--" + extra.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .findFirst();
        }
    }

    static final String USAGE = """
            Usage: ./scripts/run [--server payara | tomcat] [--empty] [--dev] [--https]
                                 [--azurite | --rehearse-azure]
              --server NAME  the server that runs the site: payara (Payara Micro; the default) or tomcat (Apache Tomcat)
              --empty        no sample data
              --dev          pages reload when edited, error details for requests from this machine
              --https        https://localhost, with a certificate of mkcert if that is installed
              --azurite      photos go to Azurite, which stands in for Azure Blob Storage; needs Node.js with npm
              --rehearse-azure  the passwordless set-up of Azure, with stand-ins on this machine: a managed identity, a
                             database that takes its tokens, Azurite over HTTPS; needs Node.js with npm
              --help         this text
            Environment (or a .env file here): PORT (8080), DATA_DIR (.data), JAVA_OPTS (-Xmx512m
            -XX:TieredStopAtLevel=1), REHEARSAL_TOKEN_SECONDS (86400), and every setting in docs/contract.md.""";

    /** Without the second compiler the start takes half the CPU time; a server that runs for long wants it. */
    private static final String JAVA_OPTIONS = "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError";

    /** Each of these names a photo store. */
    static final List<String> PHOTO_STORES =
            List.of("PHOTO_DIR", "AZURE_STORAGE_CONNECTION_STRING", "STORAGE_ACCOUNT_NAME", "STORAGE_URL");

    private static final int HIGHEST_PORT = 65_535;

    /** @throws WrongUsage when an argument or a variable cannot be understood */
    static Options parse(Path checkout, Map<String, String> environment, String... arguments) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        ServerKind server = ServerKind.PAYARA;
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--server")) {
                server = ServerKind.of(rest.hasNext() ? rest.next() : "");
            } else {
                extras.add(Extra.of(argument).orElseThrow(() -> unknown(argument)));
            }
        }
        Path data =
                checkout.resolve(environment.getOrDefault("DATA_DIR", ".data")).normalize();
        return new Options(checkout, server, server.war(checkout), data, port(environment), extras, environment);
    }

    private static WrongUsage unknown(String argument) {
        return new WrongUsage("Unknown argument '" + argument + "'.\n" + USAGE);
    }

    boolean has(Extra extra) {
        return extras.contains(extra);
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
        return javaOptions(environment);
    }

    static List<String> javaOptions(Map<String, String> environment) {
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
