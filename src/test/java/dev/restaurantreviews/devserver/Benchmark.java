package dev.restaurantreviews.devserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures what {@code scripts/benchmark} reports. CPU time is counted, of the server and of PostgreSQL, because it says
 * the same on an idle and on a busy machine; how long a request takes does not.
 */
public final class Benchmark {

    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 2_000; // a page in each round: 10 000 in all
    private static final int CLIENTS = 4;

    // One page of each kind; the restaurant has more reviews than a page holds.
    private static final List<String> PAGES = List.of("/", "/restaurants/1", "/restaurants/new");

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    private Benchmark(Site site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        ROOT_LOGGER.setLevel(Level.SEVERE); // the database's wrapper tells every step
        Path checkout = Path.of("").toAbsolutePath();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("JAVA_OPTS", "-Xmx512m"); // as a server runs that is not started to be tried out
        Path data = Files.createTempDirectory(checkout.resolve("target"), "benchmark");
        Options options = new Options(
                checkout,
                ServerKind.PAYARA,
                ServerKind.PAYARA.war(checkout),
                data,
                Ports.free(),
                true,
                false,
                environment);
        try (Site site = Site.start(options, System.out::println)) {
            new Benchmark(site).run();
        }
    }

    private void run() throws Exception {
        System.out.printf("WAR: %,d bytes%n", Files.size(ServerKind.PAYARA.war(Path.of(""))));
        for (String page : PAGES) {
            reportSizes(page);
        }
        for (String page : PAGES) {
            request(page, WARM_UP);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (String page : PAGES) {
                Duration server = serverTime();
                Duration database = databaseTime();
                request(page, REQUESTS);
                System.out.printf(
                        "%-15s round %d: %.2f ms of the server, %.2f ms of PostgreSQL a request%n",
                        page,
                        round,
                        milliseconds(serverTime().minus(server)),
                        milliseconds(databaseTime().minus(database)));
            }
        }
        reportMemory();
        clients.shutdown();
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1e6 / REQUESTS;
    }

    private void request(String page, int times) throws InterruptedException, ExecutionException {
        for (Future<?> done : clients.invokeAll(IntStream.range(0, CLIENTS)
                .mapToObj(client -> Executors.callable(() -> {
                    for (int i = 0; i < times / CLIENTS; i++) {
                        get(page);
                    }
                }))
                .toList())) {
            done.get();
        }
    }

    private String get(String path) {
        URI address = site.baseUrl().resolve(path);
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Duration serverTime() {
        return site.serverProcess().info().totalCpuDuration().orElseThrow();
    }

    private Duration databaseTime() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !child.equals(site.serverProcess()))
                .flatMap(Benchmark::family)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private void reportSizes(String page) {
        String html = get(page);
        System.out.printf(
                "%s: %,d bytes of HTML, %,d compressed%n", page, html.getBytes(UTF_8).length, compressed(html));
        Matcher assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"")
                .matcher(html);
        while (assets.find()) {
            System.out.printf("  %s: %,d compressed%n", assets.group(1), compressed(get(assets.group(1))));
        }
    }

    private static int compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private void reportMemory() throws IOException, InterruptedException {
        Process ps = new ProcessBuilder(
                        "ps",
                        "-o",
                        "rss=",
                        "-p",
                        String.valueOf(site.serverProcess().pid()))
                .start();
        long kilobytes = Long.parseLong(new String(ps.getInputStream().readAllBytes(), UTF_8).strip());
        ps.waitFor();
        System.out.printf("Memory of the server after the load: %,d MB%n", kilobytes / 1024);
    }
}
