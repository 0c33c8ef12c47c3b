package dev.restaurantreviews.platform.config;

import dev.restaurantreviews.platform.config.Settings.LogFormat;
import dev.restaurantreviews.platform.config.Settings.MetricsToken;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Turns environment variables into {@link Settings} and collects every mistake on the way. */
class SettingsReader {

    private static final int MOST_PROXIES = 10;
    private static final int USUAL_DRAIN_SECONDS = 5; // load balancers ask every second or two
    private static final int MOST_DRAIN_SECONDS = 120;

    private final Function<String, Optional<String>> variables;
    private final List<String> mistakes = new ArrayList<>();

    /** @param variables finds an environment variable's value by its name */
    SettingsReader(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    Settings read() {
        Settings settings = new Settings(
                new DatabaseReader(this, mistakes).read(),
                new PhotoStorageReader(this::find, mistakes).read(),
                text("SITE_NAME", Settings.USUAL_SITE_NAME),
                parsed("SITE_TIMEZONE", "UTC", ZoneId::of, "a zone such as Europe/Berlin"),
                publicUrl(),
                number("TRUSTED_PROXY_HOPS", 0, 0, MOST_PROXIES),
                parsed("MIGRATE", "auto", word -> Migrate.valueOf(word.toUpperCase(Locale.ROOT)), "auto, check or off"),
                Duration.ofSeconds(number("DRAIN_SECONDS", USUAL_DRAIN_SECONDS, 0, MOST_DRAIN_SECONDS)),
                parsed("LOG_FORMAT", "text", word -> LogFormat.valueOf(word.toUpperCase(Locale.ROOT)), "text or json"),
                metricsToken());
        if (settings.needIdentity() || PhotoStorageReader.namesStoreOfIdentity(this::find)) {
            new IdentityReader(this::find, mistakes).check();
        }
        requireNoMistakes();
        return settings;
    }

    Settings.Database readDatabase() {
        Settings.Database database = new DatabaseReader(this, mistakes).read();
        if (database.password().isEmpty()) {
            new IdentityReader(this::find, mistakes).check();
        }
        requireNoMistakes();
        return database;
    }

    private void requireNoMistakes() {
        if (!mistakes.isEmpty()) {
            throw new WrongSettings(mistakes);
        }
    }

    private Optional<URI> publicUrl() {
        return find("APP_PUBLIC_URL")
                .or(() -> find("WEBSITE_HOSTNAME").map(host -> "https://" + host))
                .map(value -> parse(
                        "APP_PUBLIC_URL",
                        value,
                        SettingsReader::baseUrl,
                        "the base of a site such as https://reviews.example.org"));
    }

    private static URI baseUrl(String value) {
        URI uri = URI.create(value.replaceFirst("/+$", ""));
        boolean complete =
                uri.getUserInfo() == null && String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null;
        if (!complete
                || uri.getQuery() != null
                || uri.getFragment() != null
                || !uri.getPath().isEmpty()) {
            throw new IllegalArgumentException("not the base of a site");
        }
        return uri;
    }

    /** What a header cannot carry would let nobody in. */
    private Optional<MetricsToken> metricsToken() {
        Optional<String> token = find("METRICS_TOKEN");
        if (token.isPresent() && !token.get().matches("[!-~]+")) {
            mistakes.add("METRICS_TOKEN is not shown, for it is a secret: it must be visible ASCII characters.");
        }
        return token.map(MetricsToken::new);
    }

    int number(String name, int usual, int least, int most) {
        Integer found = parsed(
                name,
                String.valueOf(usual),
                value -> {
                    int number = Integer.parseInt(value);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                },
                "a whole number from " + least + " to " + most);
        return found == null ? usual : found; // a mistake is noted: the settings are never used
    }

    String required(String name, String meaning) {
        return find(name).orElseGet(() -> {
            mistakes.add(name + " is not set: it must be " + meaning + ".");
            return null;
        });
    }

    private String text(String name, String usual) {
        return find(name).orElse(usual);
    }

    <T> T parsed(String name, String usual, Function<String, T> parser, String right) {
        return parse(name, find(name).orElse(usual), parser, right);
    }

    <T> T parse(String name, String value, Function<String, T> parser, String right) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            mistakes.add(name + " is " + ShownValue.of(value) + ": it must be " + right + ".");
            return null;
        }
    }

    Optional<String> find(String name) {
        return variables.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
