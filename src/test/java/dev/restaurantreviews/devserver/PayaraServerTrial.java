package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code scripts/payara-server} starts: shows the site on a full Payara Server, and leaves nothing behind. */
public final class PayaraServerTrial implements AutoCloseable {

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private final Progress progress;
    private final DataDirectory data;
    private EmbeddedDatabase database;
    private PayaraServer server;
    private boolean closed;

    private PayaraServerTrial(Progress progress) throws IOException {
        this.progress = progress;
        data = DataDirectory.open(CHECKOUT.resolve("target/payara-server"));
        Files.deleteIfExists(data.resolve("asadmin.log"));
        PayaraServer.stopOrphan(CHECKOUT, data);
        EmbeddedDatabase.stopOrphan(data, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "trial-end"));
    }

    /** With the argument {@code --wait} the site stays until Ctrl-C. */
    public static void main(String[] arguments) throws Exception {
        ROOT_LOGGER.setLevel(Level.SEVERE); // the database's wrapper tells every step
        try (PayaraServerTrial trial = new PayaraServerTrial(System.out::println)) {
            trial.start();
            trial.use();
            if (List.of(arguments).contains("--wait")) {
                trial.await();
            }
            trial.undeploy();
        } catch (SiteFailure | AssertionError e) {
            System.err.println(e.getMessage() + "\nThe logs are in target/payara-server.");
            System.exit(1);
        }
    }

    private void start() throws InterruptedException {
        long begin = System.nanoTime();
        database = EmbeddedDatabase.start(data);
        progress.done("PostgreSQL on port " + database.address().port(), begin);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(database.address().environment());
        environment.put("PHOTO_DIR", data.resolve("photos").toString());
        server = new PayaraServer(CHECKOUT, data, environment);
        server.start(progress);
        deploy("Deployed");
    }

    private void deploy(String what) throws InterruptedException {
        long begin = System.nanoTime();
        server.deploy(ServerKind.PAYARA.war(CHECKOUT));
        server.awaitReady();
        progress.done(what, begin);
    }

    private void use() throws IOException, InterruptedException {
        PayaraServerVisit visit = new PayaraServerVisit(server.baseUrl());
        visit.useForms();
        progress.say("A restaurant was added, and a review with a photo");
        visit.askForWhatIsNotThere();
        server.requireClosedDoors();
        progress.say("Nothing else listens, and none of Payara's own addresses answers");
        deploy("Deployed once more over itself");
        visit.seeRestaurant();
    }

    private void await() throws IOException {
        progress.say("Ready: " + server.baseUrl());
        server.process().onExit().join();
    }

    private synchronized void undeploy() throws InterruptedException {
        if (closed) {
            return; // by Ctrl-C
        }
        server.undeploy();
        progress.say("Undeployed");
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long begin = System.nanoTime();
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
        try {
            data.delete("postgres");
            data.delete("photos");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        data.close();
        progress.done("Stopped", begin);
    }
}
