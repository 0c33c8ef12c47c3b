package dev.restaurantreviews.devserver;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A server with the site for whose readiness nobody waits: for tests of what it does until then, or instead. */
public final class UnwatchedSite implements AutoCloseable {

    private final DataDirectory data;
    private final ServerProcess server;
    private final int port;

    private UnwatchedSite(DataDirectory data, ServerProcess server, int port) {
        this.data = data;
        this.server = server;
        this.port = port;
    }

    /** @param settings every environment variable of the server */
    public static UnwatchedSite start(Path checkout, ServerKind kind, Path directory, Map<String, String> settings) {
        int port = Ports.free();
        DataDirectory data = DataDirectory.open(directory);
        Map<String, String> environment = new HashMap<>(settings);
        environment.putIfAbsent("APP_PUBLIC_URL", "http://localhost:" + port);
        if (Options.PHOTO_STORES.stream().noneMatch(environment::containsKey)) {
            environment.put("PHOTO_DIR", data.resolve("photos").toString());
        }
        SiteServer server =
                kind.server(checkout, data, kind.war(checkout), Listener.plain(port), Options.javaOptions(environment));
        return new UnwatchedSite(data, ServerProcess.start(server, data, environment), port);
    }

    public URI baseUrl() {
        return URI.create("http://localhost:" + port + "/");
    }

    public Path log() {
        return data.serverLog();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.stop();
        data.close();
    }
}
