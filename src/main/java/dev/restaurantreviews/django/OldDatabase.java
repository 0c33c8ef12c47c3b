package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import dev.restaurantreviews.platform.config.Setting;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the Django sample's database is: said by a URL, by its settings with {@code OLD_} before their names, or by
 * nobody, for it is the site's own. It is checked and opened as the site's own is, by a password or an access token.
 */
final class OldDatabase {

    private static final String PREFIX = "OLD_";
    private static final String WANTED = "postgresql://user@host:5432/name";

    /** The parts of a URL's query that count, as the settings call them; others are refused. */
    private static final Map<String, String> PARAMETERS =
            Map.of("user", "DBUSER", "password", "DBPASS", "sslmode", "DBSSLMODE", "sslrootcert", "DBSSLROOTCERT");

    private OldDatabase() {}

    static Settings.Database of(ImportOptions options, Console console) {
        Map<String, String> settings = bySettings(console);
        options.database().ifPresent(url -> settings.putAll(parse(url)));
        return settings.isEmpty() ? console.settings().database() : read(settings, console);
    }

    /** One of them alone means another database than the site's own: what it lacks is a mistake. */
    private static Map<String, String> bySettings(Console console) {
        Map<String, String> settings = new HashMap<>();
        for (Setting setting : Setting.values()) {
            console.variable(PREFIX + setting)
                    .filter(value -> isOfDatabase(setting.name()) && !value.isBlank())
                    .ifPresent(value -> settings.put(setting.name(), value));
        }
        return settings;
    }

    private static boolean isOfDatabase(String setting) {
        return setting.startsWith("DB");
    }

    private static Settings.Database read(Map<String, String> settings, Console console) {
        try {
            return Settings.of(name ->
                            isOfDatabase(name) ? Optional.ofNullable(settings.get(name)) : console.variable(name))
                    .database();
        } catch (WrongSettings e) {
            throw new CommandFailure(
                    e.mistakes().stream()
                            .map(mistake -> isOfDatabase(mistake) ? PREFIX + mistake : mistake)
                            .collect(Collectors.joining(System.lineSeparator())),
                    e);
        }
    }

    /** Of libpq's form or JDBC's. */
    private static Map<String, String> parse(String url) {
        try {
            URI uri = new URI(url.replaceFirst("^jdbc:", ""));
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("postgres(ql)?")) {
                throw new WrongCommandUsage("--from-database must be like " + WANTED + ".");
            }
            Map<String, String> settings = new HashMap<>(Map.of("DBHOST", uri.getHost()));
            if (uri.getPort() > 0) {
                settings.put("DBPORT", String.valueOf(uri.getPort()));
            }
            settings.put("DBNAME", uri.getPath().replaceFirst("^/", ""));
            addUser(settings, uri.getRawUserInfo());
            addParameters(settings, uri.getRawQuery());
            return settings;
        } catch (URISyntaxException e) {
            // the URL, which the exception shows, may hold a password
            throw new WrongCommandUsage("--from-database must be like " + WANTED + ", with special characters as %XX.");
        }
    }

    private static void addUser(Map<String, String> settings, String userInfo) {
        if (userInfo != null) {
            String[] parts = userInfo.split(":", 2);
            settings.put("DBUSER", decoded(parts[0]));
            if (parts.length == 2) {
                settings.put("DBPASS", decoded(parts[1]));
            }
        }
    }

    private static void addParameters(Map<String, String> settings, String query) {
        if (query == null) {
            return;
        }
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            String setting = PARAMETERS.get(parts[0]);
            if (setting == null || parts.length < 2) {
                throw new WrongCommandUsage("--from-database takes no parameter '" + parts[0] + "'.");
            }
            settings.put(setting, decoded(parts[1]));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
