package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.DatabaseTemplate;
import dev.restaurantreviews.devserver.Options;
import dev.restaurantreviews.devserver.Options.Extra;
import dev.restaurantreviews.devserver.Ports;
import dev.restaurantreviews.devserver.RehearsedAzure;
import dev.restaurantreviews.devserver.ServerKind;
import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.devserver.UnwatchedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Starts sites for tests: on a free port, with a fresh data directory under {@code target}, without sample data. */
public final class TestSites {

    public static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private static final Path DIRECTORIES = CHECKOUT.resolve("target/test-sites");
    private static final DatabaseTemplate DATABASE = new DatabaseTemplate(DIRECTORIES.resolve("database-template"));

    // A test run must not depend on the settings of the shell that it was started from.
    private static final List<String> KEPT = List.of("PATH", "HOME", "TMPDIR", "LANG", "USER", "JAVA_HOME");

    private TestSites() {}

    /** The server that this test run is about: the system property {@code server}, {@code payara} when there is none. */
    public static final ServerKind SERVER = ServerKind.of(System.getProperty("server", "payara"));

    public static Site start(String name, Map<String, String> settings) {
        return start(options(name, SERVER.war(CHECKOUT), Set.of(Extra.EMPTY), settings));
    }

    /** A server with the site, for whose readiness the test does not want to wait. */
    public static UnwatchedSite startUnwatched(String name, Map<String, String> settings) {
        return UnwatchedSite.start(CHECKOUT, SERVER, freshDirectory(name), settings);
    }

    public static Site start(Options options) {
        ServerLogs.follow(options.dataDirectory().resolve("server.log"));
        return Site.start(options, line -> {});
    }

    /** A site with something unusual. */
    public static Site start(String name, Extra extra, Map<String, String> settings) {
        return start(options(name, SERVER.war(CHECKOUT), Set.of(Extra.EMPTY, extra), settings));
    }

    static Options options(String name, Path war, Set<Extra> extras, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(settings);
        return new Options(CHECKOUT, SERVER, war, directoryWithDatabase(name), Ports.free(), extras, environment);
    }

    // Limits that suit a test, and no load balancer that a server would have to wait for at its end.
    private static final Map<String, String> LIMITS =
            Map.of("POSTS_PER_MINUTE", "0", "MIN_FILL_SECONDS", "0", "DRAIN_SECONDS", "0");

    // In a short life the second compiler and the parallel collector cost more CPU time than they save.
    private static final String JAVA_OPTIONS =
            "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

    /**
     * Settings for tests in a server: access tokens that must be replaced again and again meanwhile; and how long
     * TokenFaultsIT is to take, the system property {@code token.faults}.
     */
    static Map<String, String> inContainer() {
        return Map.of(
                RehearsedAzure.TOKEN_SECONDS,
                "20",
                "TOKEN_FAULTS",
                System.getProperty("token.faults", "short"),
                "TOKEN_FAULTS_REPORT",
                CHECKOUT.resolve("target/token-faults-" + SERVER + ".txt").toString());
    }

    /** The environment of a process that a test starts: no settings of the site but limits. */
    public static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(LIMITS);
        environment.put("JAVA_OPTS", JAVA_OPTIONS);
        KEPT.stream()
                .filter(name -> System.getenv(name) != null)
                .forEach(name -> environment.put(name, System.getenv(name)));
        return environment;
    }

    /** A directory for a site, with an empty database in it. */
    public static Path directoryWithDatabase(String name) {
        Path directory = freshDirectory(name);
        DATABASE.copyTo(directory);
        return directory;
    }

    /** The path of a directory that does not exist. */
    public static Path freshDirectory(String name) {
        Path directory = DIRECTORIES.resolve(name);
        if (Files.exists(directory)) {
            delete(directory);
        }
        return directory;
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
