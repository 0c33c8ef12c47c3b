package dev.restaurantreviews.platform.config;

import static dev.restaurantreviews.platform.config.Setting.APP_PUBLIC_URL;
import static dev.restaurantreviews.platform.config.Setting.DRAIN_SECONDS;
import static dev.restaurantreviews.platform.config.Setting.LOG_FORMAT;
import static dev.restaurantreviews.platform.config.Setting.METRICS_TOKEN;
import static dev.restaurantreviews.platform.config.Setting.MIGRATE;
import static dev.restaurantreviews.platform.config.Setting.SITE_NAME;
import static dev.restaurantreviews.platform.config.Setting.SITE_TIMEZONE;
import static dev.restaurantreviews.platform.config.Setting.TRUSTED_PROXY_HOPS;
import static dev.restaurantreviews.platform.config.Setting.WEBSITE_HOSTNAME;

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

    private final Function<String, Optional<String>> variables;
    private final List<String> mistakes = new ArrayList<>();

    /** @param variables finds an environment variable's value by its name */
    SettingsReader(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    Settings read() {
        PhotoStorageReader photos = new PhotoStorageReader(this, mistakes);
        Settings settings = new Settings(
                new DatabaseReader(this, mistakes).read(),
                photos.read(),
                text(SITE_NAME),
                parsed(SITE_TIMEZONE, ZoneId::of),
                publicUrl(),
                number(TRUSTED_PROXY_HOPS),
                parsed(MIGRATE, word -> Migrate.valueOf(word.toUpperCase(Locale.ROOT))),
                Duration.ofSeconds(number(DRAIN_SECONDS)),
                logFormat(),
                find(METRICS_TOKEN).map(token -> parse(METRICS_TOKEN, token, SettingsReader::metricsToken)));
        if (settings.needIdentity() || photos.namesStoreOfIdentity()) {
            new IdentityReader(this, mistakes).check();
        }
        requireNoMistakes();
        return settings;
    }

    Settings.Database readDatabase() {
        Settings.Database database = new DatabaseReader(this, mistakes).read();
        if (database.password().isEmpty()) {
            new IdentityReader(this, mistakes).check();
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
        return find(APP_PUBLIC_URL)
                .or(() -> find(WEBSITE_HOSTNAME).map(host -> "https://" + host))
                .map(value -> parse(APP_PUBLIC_URL, value, SettingsReader::baseUrl));
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

    /** Null after a mistake. */
    LogFormat logFormat() {
        return parsed(LOG_FORMAT, word -> LogFormat.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** What a header cannot carry would let nobody in. */
    private static MetricsToken metricsToken(String value) {
        if (!value.matches("[!-~]+")) {
            throw new IllegalArgumentException("not for a header");
        }
        return new MetricsToken(value);
    }

    int number(Setting setting) {
        SettingDeclaration range = setting.declaration();
        Integer found = parsed(setting, value -> {
            int number = Integer.parseInt(value);
            if (number < range.least() || number > range.most()) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
        return found == null ? range.least() : found; // a mistake is noted: the settings are never used
    }

    String required(Setting setting) {
        return find(setting).orElseGet(() -> {
            mistakes.add(
                    setting + " is not set: it must be " + setting.declaration().meaning() + ".");
            return null;
        });
    }

    String text(Setting setting) {
        return find(setting).orElseGet(setting::usual);
    }

    private <T> T parsed(Setting setting, Function<String, T> parser) {
        return parse(setting, text(setting), parser);
    }

    /** Null after a mistake. */
    <T> T parse(Setting setting, String value, Function<String, T> parser) {
        return parse(setting, value, parser, setting.declaration().right());
    }

    /** @param right what the value must be here, where that is more than is always so */
    <T> T parse(Setting setting, String value, Function<String, T> parser, String right) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            mistakes.add(setting + " is " + ShownValue.of(setting, value) + ": it must be " + right + ".");
            return null;
        }
    }

    Optional<String> find(Setting setting) {
        return variables.apply(setting.name()).map(String::strip).filter(value -> !value.isEmpty());
    }
}
