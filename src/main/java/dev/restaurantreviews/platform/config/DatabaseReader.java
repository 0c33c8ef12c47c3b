package dev.restaurantreviews.platform.config;

import static dev.restaurantreviews.platform.config.Setting.DBHOST;
import static dev.restaurantreviews.platform.config.Setting.DBNAME;
import static dev.restaurantreviews.platform.config.Setting.DBPASS;
import static dev.restaurantreviews.platform.config.Setting.DBPORT;
import static dev.restaurantreviews.platform.config.Setting.DBSSLMODE;
import static dev.restaurantreviews.platform.config.Setting.DBSSLROOTCERT;
import static dev.restaurantreviews.platform.config.Setting.DBUSER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of the {@link SettingsReader} that finds out where the data live, and what opens the door. */
class DatabaseReader {

    /** A name, or an address of either kind. */
    private static final Pattern HOST_RULE =
            Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\\]?");

    private static final String AZURE_DOMAIN = ".postgres.database.azure.com";
    private static final String THIS_MACHINE = "localhost";
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
        Optional<String> password = settings.find(DBPASS);
        boolean tokens = password.isEmpty();
        String given = settings.required(DBHOST);
        if (given != null) {
            given = settings.parse(DBHOST, given, DatabaseReader::host);
        }
        String host = tokens ? withDomain(given) : given;
        return new Settings.Database(
                host,
                settings.number(DBPORT),
                settings.required(DBNAME),
                user(host),
                password,
                tokens ? encryptingMode() : mode(),
                settings.find(DBSSLROOTCERT)
                        .map(value -> settings.parse(DBSSLROOTCERT, value, DatabaseReader::readableFile)));
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
        String user = settings.required(DBUSER);
        if (user != null
                && host != null
                && host.toLowerCase(Locale.ROOT).endsWith(AZURE_DOMAIN)
                && user.toLowerCase(Locale.ROOT)
                        .endsWith("@" + host.toLowerCase(Locale.ROOT).split("\\.")[0])) {
            mistakes.add(DBUSER + " is \"" + user + "\": it must be the name of the role alone, without the server's.");
        }
        return user;
    }

    private String mode() {
        return settings.parse(DBSSLMODE, settings.find(DBSSLMODE).orElse("prefer"), DatabaseReader::mode);
    }

    private String encryptingMode() {
        return settings.parse(
                DBSSLMODE,
                settings.find(DBSSLMODE).orElse("verify-full"),
                DatabaseReader::encryptingMode,
                "verify-full, verify-ca or require, for an access token must not be sent unencrypted");
    }

    private static String mode(String value) {
        if (!SSL_MODES.contains(value)) {
            throw new IllegalArgumentException("not an sslmode");
        }
        return value;
    }

    private static String encryptingMode(String value) {
        if (UNENCRYPTED.contains(mode(value))) {
            throw new IllegalArgumentException("may be unencrypted");
        }
        return value;
    }

    private static Path readableFile(String name) {
        Path path = Path.of(name);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("not readable");
        }
        return path;
    }
}
