package dev.restaurantreviews.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Everything an operator can choose, read once from the environment and then fixed. {@link Setting}
 * has the names of the variables and their meaning.
 *
 * @param siteName shown in the header and in titles
 * @param zone the zone of shown times
 * @param publicUrl base of every absolute link, without a slash at its end; empty: such links are left out
 * @param trustedProxyHops how many proxies in front may be believed
 * @param drain how long pages are still served after readiness has said that the site is stopping
 * @param logFormat how a line of the log is written
 * @param metricsToken lets whoever bears it read the metrics; empty: only this machine may
 */
public record Settings(
        Database database,
        PhotoStorage photos,
        String siteName,
        ZoneId zone,
        Optional<URI> publicUrl,
        int trustedProxyHops,
        Migrate migrate,
        Duration drain,
        LogFormat logFormat,
        Optional<MetricsToken> metricsToken) {

    /**
     * Where the data live. The password never leaves this record but for the login.
     *
     * @param password empty: an access token of the site's identity takes its place
     */
    public record Database(
            String host,
            int port,
            String name,
            String user,
            Optional<String> password,
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

    /** A container of a blob store. */
    public record PhotoContainer(BlobAccess access, String name) implements PhotoStorage {

        @Override
        public String toString() {
            return "container " + name;
        }
    }

    /** How a blob store is reached, and what opens it. */
    public sealed interface BlobAccess {}

    /** By its key, which never leaves this record but for the store. */
    public record SharedKey(String connectionString) implements BlobAccess {

        @Override
        public String toString() {
            return "a shared key";
        }
    }

    /**
     * By an access token of the site's identity.
     *
     * @param endpoint of the whole account, https
     */
    public record BlobIdentity(URI endpoint) implements BlobAccess {}

    /** Whether the site has to prove to Azure who it is, because it has no password or key for something. */
    boolean needIdentity() {
        return databaseNeedsIdentity() || photosNeedIdentity();
    }

    public boolean databaseNeedsIdentity() {
        return database.password().isEmpty();
    }

    public boolean photosNeedIdentity() {
        return photos instanceof PhotoContainer container && container.access() instanceof BlobIdentity;
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

    /** How a line of the log is written. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** For programs: one object a line. */
        JSON
    }

    /** A secret that never leaves this record but for a comparison. */
    public record MetricsToken(String value) {

        @Override
        public String toString() {
            return "a token";
        }
    }

    private static Settings current;

    /**
     * What a command of the operator works with; it runs outside the server that hosts the site.
     *
     * @param variables finds an environment variable's value by its name
     * @throws WrongSettings with every mistake at once
     */
    public static Settings of(Function<String, Optional<String>> variables) {
        return new SettingsReader(variables).read();
    }

    /** The format of this deployment's log, also when other settings are wrong: somebody must tell of them. */
    public static LogFormat currentLogFormat() {
        return Optional.ofNullable(new SettingsReader(variables()).logFormat()).orElse(LogFormat.TEXT);
    }

    /**
     * As {@link #of}, but for the database alone: who repairs it need not say where the photos are.
     *
     * @throws WrongSettings with every mistake at once
     */
    public static Database databaseOf(Function<String, Optional<String>> variables) {
        return new SettingsReader(variables).readDatabase();
    }

    /**
     * The settings of this deployment.
     *
     * @throws WrongSettings with every mistake at once, on each call until the process starts anew
     */
    public static synchronized Settings current() {
        if (current == null) {
            current = of(variables());
        }
        return current;
    }

    private static Function<String, Optional<String>> variables() {
        Config config = ConfigProvider.getConfig(Settings.class.getClassLoader());
        return name -> config.getOptionalValue(name, String.class);
    }
}
