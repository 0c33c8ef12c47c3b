package dev.restaurantreviews.platform.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build is running.
 *
 * @param number the Maven version
 * @param commit the abbreviated Git commit; {@code unknown} when built outside a repository
 */
public record Version(String number, String commit) {

    private static final Version CURRENT = read();

    public static Version current() {
        return CURRENT;
    }

    private static Version read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = properties.getProperty("commit");
        return new Version(properties.getProperty("version"), commit.startsWith("$") ? "unknown" : commit);
    }

    @Override
    public String toString() {
        return number + " (" + commit + ")";
    }
}
