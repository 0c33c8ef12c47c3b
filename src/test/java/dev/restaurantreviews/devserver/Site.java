package dev.restaurantreviews.devserver;

import static dev.restaurantreviews.platform.config.Setting.STORAGE_CONTAINER_NAME;

import dev.restaurantreviews.devserver.Options.Extra;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A complete site on this machine: database, photo store, server and WAR; whatever of it has started is stopped with it. */
public final class Site implements AutoCloseable {

    private static final String STOPPED = "Stopped while starting.";

    private final Options options;
    private final Progress progress;
    private final DataDirectory data;
    private EmbeddedDatabase database;
    private RehearsedAzure azure;
    private Azurite azurite;
    private Listener listener;
    private ServerProcess server;
    private Duration startTime;
    private boolean started;
    private boolean closed;

    /** Claims the data directory and frees it of what a killed run has left behind. */
    Site(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.data = DataDirectory.open(options.dataDirectory());
        ServerProcess.stopOrphan(data, progress);
        EmbeddedDatabase.stopOrphan(data, progress);
        Azurite.stopOrphan(data, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "site-end"));
    }

    /**
     * Starts a site and waits until it is ready.
     *
     * @throws SiteFailure with the reason, after everything has been stopped again
     */
    public static Site start(Options options, Progress progress) {
        Site site = new Site(options, progress);
        try {
            site.start();
            return site;
        } catch (RuntimeException e) {
            throw site.isClosed() ? new SiteFailure(STOPPED) : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteFailure(STOPPED);
        } finally {
            if (!site.started) {
                site.close();
            }
        }
    }

    void start() throws InterruptedException {
        requireFreePort();
        listener = listener();
        if (options.has(Extra.REHEARSE_AZURE)) {
            startAzure();
        }
        if (options.has(Extra.AZURITE) || options.has(Extra.REHEARSE_AZURE)) {
            startAzurite(AzuriteProgram.install(options.checkout(), progress));
        }
        if (!options.hasOwnDatabase() || options.has(Extra.REHEARSE_AZURE)) {
            startDatabase();
        }
        long begin = System.nanoTime();
        startServer();
        new StartWatch(server, new HealthCheck(listener), progress).awaitReady();
        startTime = Duration.ofNanos(System.nanoTime() - begin);
        progress.done(
                server.name() + " with the site, " + Progress.seconds(server.cpuTime()) + " of CPU, log in " + log(),
                begin);
        if (!options.has(Extra.EMPTY)) {
            loadSampleData();
        }
        started = true;
    }

    private void requireFreePort() {
        if (!Ports.isFree(options.port())) {
            throw new SiteFailure(
                    "Port " + options.port() + " is in use. Stop what listens there, or choose another PORT.");
        }
    }

    private Listener listener() throws InterruptedException {
        if (!options.has(Extra.HTTPS)) {
            return Listener.plain(options.port());
        }
        return new Listener(
                options.port(),
                Optional.of(SiteCertificate.obtain(data, options.environment(), Instant.now(), progress)));
    }

    private synchronized void startDatabase() {
        requireOpen();
        long begin = System.nanoTime();
        database = EmbeddedDatabase.start(data);
        progress.done("PostgreSQL on port " + database.address().port(), begin);
        if (azure != null) {
            azure.guard(database.address());
            progress.say("In front of it, for tokens only: port " + azure.gate().port());
        }
    }

    private synchronized void startAzure() {
        requireOpen();
        azure = new RehearsedAzure(data, options.environment());
        progress.say("Identity stand-in; make it fail as you like: "
                + azure.identity().controlAddress());
    }

    private synchronized void startAzurite(AzuriteProgram program) throws InterruptedException {
        requireOpen();
        long begin = System.nanoTime();
        azurite = azure == null
                ? Azurite.start(program, data)
                : Azurite.startWithTokens(program, data, azure.authority());
        azurite.awaitAnswer();
        if (azure != null) {
            azure.createContainer(blobContainer());
        }
        progress.done("Azurite on port " + azurite.port(), begin);
    }

    private synchronized void startServer() {
        requireOpen();
        Map<String, String> environment = environment();
        SiteSettingsFile.write(data, environment, trust());
        server = ServerProcess.start(
                options.server().server(options.checkout(), data, war(), listener, javaOptions()), data, environment);
    }

    private List<String> javaOptions() {
        List<String> options = new ArrayList<>(this.options.javaOptions());
        options.addAll(trust());
        return options;
    }

    /** What makes a Java program trust the certificates of a rehearsal. */
    private List<String> trust() {
        return azure == null ? List.of() : azure.javaOptions();
    }

    private void requireOpen() {
        if (closed) {
            throw new SiteFailure(STOPPED);
        }
    }

    private Path war() {
        if (!options.has(Extra.DEV)) {
            return options.war();
        }
        try {
            data.delete("exploded");
            ExplodedSite.create(options.war(), data.resolve("exploded"), options.checkout(), progress)
                    .follow();
            return data.resolve("exploded");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("APP_PUBLIC_URL", listener.origin());
        environment.put("DRAIN_SECONDS", "1"); // here no load balancer needs longer to notice
        environment.putAll(options.environment());
        if (azure != null) {
            return azure.managedIdentity(environment, azurite.endpoint());
        }
        if (database != null) {
            environment.putAll(database.address().environment());
        }
        if (azurite != null) {
            Options.PHOTO_STORES.forEach(environment::remove);
            environment.putAll(azurite.environment());
        } else if (!options.hasOwnPhotoStore()) {
            environment.put("PHOTO_DIR", photoFolder().toString());
        }
        return environment;
    }

    private void loadSampleData() {
        if (database == null) {
            progress.say("No sample data: DBHOST names a database of your own");
        } else {
            long begin = System.nanoTime();
            SampleData.load(database.address(), photoStorage())
                    .ifPresent(what -> progress.done("Sample data: " + what, begin));
        }
    }

    /** Where the sample data's photos go: nowhere if the store is the caller's own. */
    private Optional<PhotoStorage> photoStorage() {
        if (azurite != null) {
            return Optional.of(blobContainer());
        }
        return options.hasOwnPhotoStore() ? Optional.empty() : Optional.of(new PhotoFolder(photoFolder()));
    }

    private PhotoContainer blobContainer() {
        String name = options.environment().getOrDefault(STORAGE_CONTAINER_NAME.name(), STORAGE_CONTAINER_NAME.usual());
        return azurite.container(name);
    }

    private Path photoFolder() {
        return data.resolve("photos");
    }

    public URI baseUrl() {
        return listener.baseUrl();
    }

    /** What a client of a site over HTTPS must trust. */
    SSLContext clientContext() {
        return listener.certificate().orElseThrow().clientContext();
    }

    /** The embedded database. */
    public DatabaseAddress database() {
        return database.address();
    }

    /** What stands in for Azure in a rehearsal. */
    public RehearsedAzure azure() {
        return azure;
    }

    /** The server's log. */
    public Path log() {
        return data.serverLog();
    }

    /** How long the server took until the site was ready. */
    Duration startTime() {
        return startTime;
    }

    public ProcessHandle serverProcess() {
        return server.handle();
    }

    /** Waits until the server ends by itself, which it never should. */
    int awaitEnd() throws InterruptedException {
        return server.awaitEnd();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends everything as a power cut would. */
    public synchronized void kill() {
        closed = true;
        if (server != null) {
            server.kill();
        }
        if (azurite != null) {
            azurite.kill();
        }
        if (azure != null) {
            azure.close();
        }
        if (database != null) {
            database.kill();
        }
        data.close();
    }

    /** Stops the server, then what it needs. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long begin = System.nanoTime();
        if (server != null) {
            server.stop();
            SiteSettingsFile.delete(data);
        }
        if (azurite != null) {
            azurite.close();
        }
        if (azure != null) {
            azure.close();
        }
        if (database != null) {
            database.close();
        }
        data.close();
        if (server != null || database != null) {
            progress.done("Stopped", begin);
        }
    }
}
