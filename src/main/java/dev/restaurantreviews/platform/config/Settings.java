package dev.restaurantreviews.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Everything an operator can choose, read once from the environment and then fixed. The names of the variables and
 * their meaning stand in {@code docs/contract.md}.
 *
 * @param siteName shown in the header and in titles
 * @param zone the zone of shown times
 * @param publicUrl base of every absolute link, without a slash at its end; empty: such links are left out
 * @param trustedProxyHops how many proxies in front may be believed
 * @param drain how long pages are still served after readiness has said that the site is stopping
 */
public record Settings(
        Database database,
        PhotoStorage photos,
        String siteName,
        ZoneId zone,
        Optional<URI> publicUrl,
        int trustedProxyHops,
        Migrate migrate,
        Duration drain) {

    /** Where the data live. The password never leaves this record but for the login. */
    public record Database(
            String host,
            int port,
            String name,
            String user,
            String password,
            String sslMode,
            Optional<Path> sslRootCertificate) {

        @Override
        public String toString() {
            return user + "@" + host + ":" + port + "/" + name;
        }
    }

    /** Where the photos live. */
    public sealed interface PhotoStorage {}

    /** A folder, which exists. */
    public record PhotoFolder(Path path) implements PhotoStorage {}

    /** A container of a blob store. The connection string holds a key, which never leaves this record but for the store. */
    public record PhotoContainer(String connectionString, String name) implements PhotoStorage {

        /** The container's name when the operator has chosen none. */
        public static final String USUAL_NAME = "photos";

        @Override
        public String toString() {
            return "container " + name;
        }
    }

    /** What happens to the database schema at start. */
    public enum Migrate {
        /** Missing migrations are applied. */
        AUTO,
        /** Missing migrations keep the site from becoming ready. */
        CHECK,
        /** The schema is not looked at. */
        OFF
    }

    /** The site's name when the operator has chosen none. */
    public static final String USUAL_SITE_NAME = "Restaurant Reviews";

    private static Settings current;

    /**
     * The settings of this deployment.
     *
     * @throws WrongSettings with every mistake at once, on each call until the process starts anew
     */
    public static synchronized Settings current() {
        if (current == null) {
            current = new SettingsReader(ConfigProvider.getConfig(Settings.class.getClassLoader())).read();
        }
        return current;
    }
}
