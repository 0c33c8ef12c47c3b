package dev.restaurantreviews.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of the {@link SettingsReader} that finds out where the data live, and what opens the door. */
class DatabaseReader {

    private static final String HOST = "DBHOST";
    private static final String MEANING_OF_HOST = "the host name or address of the PostgreSQL server";

    /** A name, or an address of either kind. */
    private static final Pattern HOST_RULE =
            Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\\]?");

    private static final String USER = "DBUSER";
    private static final String AZURE_DOMAIN = ".postgres.database.azure.com";
    private static final String THIS_MACHINE = "localhost";
    private static final int USUAL_PORT = 5432;
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final Set<String> UNENCRYPTED = Set.of("disable", "allow", "prefer");

    private final SettingsReader settings;
    private final List<String> mistakes;

    /** @param mistakes where those that are found are added */
    DatabaseReader(SettingsReader settings, List<String> mistakes) {
        this.settings = settings;
        this.mistakes = mistakes;
    }

    /** Parts of it are null after a mistake. */
    Settings.Database read() {
        Optional<String> password = settings.find("DBPASS");
        boolean tokens = password.isEmpty();
        String given = settings.required(HOST, MEANING_OF_HOST);
        if (given != null) {
            given = settings.parse(HOST, given, DatabaseReader::host, MEANING_OF_HOST + ", without a port");
        }
        String host = tokens ? withDomain(given) : given;
        return new Settings.Database(
                host,
                settings.number("DBPORT", USUAL_PORT, 1, 65_535),
                settings.required("DBNAME", "the name of the database"),
                user(host),
                password,
                settings.parsed(
                        "DBSSLMODE",
                        tokens ? "verify-full" : "prefer",
                        tokens ? DatabaseReader::encryptingMode : DatabaseReader::sslMode,
                        tokens
                                ? "verify-full, verify-ca or require, for an access token must not be sent unencrypted"
                                : "one of libpq's words, such as verify-full"),
                settings.find("DBSSLROOTCERT").map(this::readableFile));
    }

    private static String host(String value) {
        if (!HOST_RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a host");
        }
        return value;
    }

    /** On Azure the server's name is enough. */
    private static String withDomain(String host) {
        boolean onlyName =
                host != null && !host.contains(".") && !host.contains(":") && !host.equalsIgnoreCase(THIS_MACHINE);
        return onlyName ? host + AZURE_DOMAIN : host;
    }

    /** The single server of old wanted {@code user@server}; today that is a role that does not exist. */
    private String user(String host) {
        String user = settings.required(USER, "the role that owns the schema");
        if (user != null
                && host != null
                && host.toLowerCase(Locale.ROOT).endsWith(AZURE_DOMAIN)
                && user.toLowerCase(Locale.ROOT)
                        .endsWith("@" + host.toLowerCase(Locale.ROOT).split("\\.")[0])) {
            mistakes.add(USER + " is \"" + user + "\": it must be the name of the role alone, without the server's.");
        }
        return user;
    }

    private static String sslMode(String value) {
        if (!SSL_MODES.contains(value)) {
            throw new IllegalArgumentException("not an sslmode");
        }
        return value;
    }

    private static String encryptingMode(String value) {
        if (UNENCRYPTED.contains(sslMode(value))) {
            throw new IllegalArgumentException("may be unencrypted");
        }
        return value;
    }

    private Path readableFile(String value) {
        return settings.parse(
                "DBSSLROOTCERT",
                value,
                name -> {
                    Path path = Path.of(name);
                    if (!Files.isReadable(path) || Files.isDirectory(path)) {
                        throw new IllegalArgumentException("not readable");
                    }
                    return path;
                },
                "a file that this process can read");
    }
}
