package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What a running site has been told, in a file of its data directory, so that {@code scripts/doctor} and its like meet
 * the same database, photo store and identity. Nobody else on the machine can read it, for a password may be in it.
 */
final class SiteSettingsFile {

    /** With which options other Java programs must be started to trust what the site trusts; words with blanks between. */
    static final String JAVA_OPTIONS = "SITE_JAVA_OPTIONS";

    private static final String NAME = "site.properties";

    /** What the launcher decides, or may decide, for the site. */
    private static final String DECIDED = "DB.*|STORAGE_.*|PHOTO_DIR|(AZURE|IDENTITY|MSI)_.*|APP_PUBLIC_URL";

    private SiteSettingsFile() {}

    /** @param environment of the server */
    static void write(DataDirectory data, Map<String, String> environment, List<String> javaOptions) {
        Properties settings = new Properties();
        environment.forEach((name, value) -> {
            if (name.matches(DECIDED)) {
                settings.setProperty(name, value);
            }
        });
        settings.setProperty(JAVA_OPTIONS, String.join(" ", javaOptions));
        try (Writer file = Files.newBufferedWriter(data.ownerOnlyFile(NAME))) {
            settings.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(DataDirectory data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The environment of a program that is to meet the site which runs on a data directory.
     *
     * @param environment of the caller; with a database that is not the site's it stays as it is
     */
    static Map<String, String> merge(Path dataDirectory, Map<String, String> environment) {
        Map<String, String> merged = new HashMap<>(environment);
        Properties settings = read(dataDirectory.resolve(NAME));
        String own = environment.getOrDefault("DBHOST", "");
        if (settings.isEmpty() || !own.isBlank() && !own.equals(settings.getProperty("DBHOST"))) {
            return merged;
        }
        merged.keySet().removeIf(name -> name.matches(DECIDED));
        settings.stringPropertyNames().forEach(name -> merged.put(name, settings.getProperty(name)));
        return merged;
    }

    private static Properties read(Path path) {
        Properties settings = new Properties();
        if (Files.exists(path)) {
            try (Reader file = Files.newBufferedReader(path)) {
                settings.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
