package dev.restaurantreviews.photo;

import dev.restaurantreviews.devserver.Options;
import dev.restaurantreviews.devserver.Ports;
import dev.restaurantreviews.devserver.ProcessUse;
import dev.restaurantreviews.devserver.ServerKind;
import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.photo.rendering.HostileUploads;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what {@code scripts/benchmark-photos} reports: what a photo costs a server with a heap of 256 MB, from the
 * first byte of the post to its files in the store, and how much memory fifty large ones at once take.
 */
public final class PhotoBenchmark {

    private static final String JAVA_OPTIONS = "-Xmx256m -XX:+ExitOnOutOfMemoryError";
    private static final int WARM_UP = 10;
    private static final int PHOTOS = 20;
    private static final int AT_ONCE = 50;
    private static final long RESTAURANT = 1;

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private PhotoBenchmark() {}

    /** @param arguments the names of the servers to measure; all when there are none */
    public static void main(String[] arguments) throws IOException {
        ROOT_LOGGER.setLevel(Level.SEVERE); // the database's wrapper tells every step
        List<ServerKind> servers = Stream.of(arguments).map(ServerKind::of).toList();
        Path checkout = Path.of("").toAbsolutePath();
        for (ServerKind server : servers.isEmpty() ? List.of(ServerKind.values()) : servers) {
            try (Site site = start(checkout, server)) {
                measure(server, site);
            }
        }
    }

    private static Site start(Path checkout, ServerKind server) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("JAVA_OPTS", JAVA_OPTIONS);
        Path data = Files.createTempDirectory(checkout.resolve("target"), "benchmark");
        Options options =
                new Options(checkout, server, server.war(checkout), data, Ports.free(), Set.of(), environment);
        return Site.start(options, line -> {});
    }

    private static void measure(ServerKind server, Site site) {
        byte[] small = HostileUploads.smallPhoto();
        byte[] large = HostileUploads.phonePhoto();
        one(server, site, large, WARM_UP);
        System.out.printf("%s: %,d MB before%n", server, ProcessUse.memory(site));
        report(server, site, small);
        report(server, site, large);
        manyAtOnce(server, site, large);
    }

    private static void report(ServerKind server, Site site, byte[] photo) {
        Duration cpu = ProcessUse.cpuTime(site);
        long begin = System.nanoTime();
        one(server, site, photo, PHOTOS);
        System.out.printf(
                "%s: a photo of %.1f MB: %d ms, %d ms of CPU%n",
                server,
                photo.length / 1e6,
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / PHOTOS,
                ProcessUse.cpuTime(site).minus(cpu).toMillis() / PHOTOS);
    }

    private static void one(ServerKind server, Site site, byte[] photo, int times) {
        PhotoUpload upload = PhotoUpload.from(new Visitor(site.baseUrl()), RESTAURANT);
        for (int i = 0; i < times; i++) {
            Answer answer = upload.send("photo.jpg", photo);
            if (answer.status() != 201) {
                throw new IllegalStateException(server + " answers " + answer);
            }
        }
    }

    private static void manyAtOnce(ServerKind server, Site site, byte[] photo) {
        List<PhotoUpload> uploads = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> PhotoUpload.from(new Visitor(site.baseUrl()), RESTAURANT))
                .toList();
        long begin = System.nanoTime();
        CompletableFuture<List<Integer>> statuses = CompletableFuture.supplyAsync(() -> Parallel.run(
                AT_ONCE, i -> uploads.get(i).send("photo.jpg", photo).status()));
        long most = 0;
        while (!statuses.isDone()) {
            most = Math.max(most, ProcessUse.memory(site)); // a process each time: pause enough
        }
        System.out.printf(
                "%s: %d at once: %d stored, %d told to come back, in %.1f s; at most %,d MB%n",
                server,
                AT_ONCE,
                statuses.join().stream().filter(status -> status == 201).count(),
                statuses.join().stream().filter(status -> status == 503).count(),
                (System.nanoTime() - begin) / 1e9,
                most);
    }
}
