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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Measures what {@code scripts/benchmark} reports, of the servers in turn within one run. CPU time is counted, of the
 * server and of PostgreSQL, because it says the same on an idle and on a busy machine; how long a request takes does
 * not.
 */
public final class Benchmark {

    private static final int STARTS = 3;
    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 2_000; // a page in each round: 10 000 in all
    private static final int CLIENTS = 4;

    // One page of each kind; the restaurant has more reviews than a page holds.
    private static final List<String> PAGES = List.of("/", "/restaurants/1", "/restaurants/new");

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final Path checkout = Path.of("").toAbsolutePath();
    private final Path data;
    private final List<ServerKind> servers;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    private Benchmark(List<ServerKind> servers) throws IOException {
        this.servers = servers;
        this.data = Files.createTempDirectory(checkout.resolve("target"), "benchmark");
    }

    /** @param arguments the names of the servers to compare; all when there are none */
    public static void main(String[] arguments) throws Exception {
        ROOT_LOGGER.setLevel(Level.SEVERE); // the database's wrapper tells every step
        List<ServerKind> servers = Stream.of(arguments).map(ServerKind::of).toList();
        new Benchmark(servers.isEmpty() ? List.of(ServerKind.values()) : servers).run();
    }

    private void run() throws Exception {
        for (ServerKind server : servers) {
            System.out.printf("%s: WAR of %,d bytes%n", server, Files.size(server.war(checkout)));
        }
        measureStarts();
        Map<ServerKind, Site> sites = new HashMap<>();
        try {
            for (ServerKind server : servers) {
                sites.put(server, start(server, "-Xmx512m")); // as a server runs that is not started to be tried out
            }
            measureLoad(sites);
        } finally {
            sites.values().forEach(Site::close);
            clients.shutdown();
        }
    }

    /** As {@code scripts/run} starts them, with a database that is there already. */
    private void measureStarts() throws IOException, InterruptedException {
        for (ServerKind server : servers) {
            start(server, null).close();
        }
        for (int i = 1; i <= STARTS; i++) {
            for (ServerKind server : servers) {
                try (Site site = start(server, null)) {
                    System.out.printf(
                            "%s start %d: %.1f s, %.1f s of CPU, %,d MB%n",
                            server,
                            i,
                            milliseconds(site.startTime()) / 1000,
                            milliseconds(ProcessUse.cpuTime(site)) / 1000,
                            ProcessUse.memory(site));
                }
            }
        }
    }

    private Site start(ServerKind server, String javaOptions) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("JAVA_OPTS");
        if (javaOptions != null) {
            environment.put("JAVA_OPTS", javaOptions);
        }
        return Site.start(
                new Options(
                        checkout,
                        server,
                        server.war(checkout),
                        data.resolve(server.toString()),
                        Ports.free(),
                        Set.of(),
                        environment),
                line -> {});
    }

    private void measureLoad(Map<ServerKind, Site> sites) throws Exception {
        for (String page : PAGES) {
            reportSizes(sites.get(servers.get(0)), page);
            for (ServerKind server : servers) {
                request(sites.get(server), page, WARM_UP);
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (String page : PAGES) {
                for (ServerKind server : servers) {
                    measureRound(sites, server, page, round);
                }
            }
        }
        for (ServerKind server : servers) {
            System.out.printf("%s: %,d MB after the load%n", server, ProcessUse.memory(sites.get(server)));
        }
    }

    private void measureRound(Map<ServerKind, Site> sites, ServerKind server, String page, int round)
            throws InterruptedException, ExecutionException {
        Site site = sites.get(server);
        Duration before = ProcessUse.cpuTime(site);
        Duration databaseBefore = databaseTime(sites);
        request(site, page, REQUESTS);
        System.out.printf(
                "%-6s %-16s round %d: %.2f ms of the server, %.2f ms of PostgreSQL a request%n",
                server,
                page,
                round,
                milliseconds(ProcessUse.cpuTime(site).minus(before)) / REQUESTS,
                milliseconds(databaseTime(sites).minus(databaseBefore)) / REQUESTS);
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1e6;
    }

    private void request(Site site, String page, int times) throws InterruptedException, ExecutionException {
        for (Future<?> done : clients.invokeAll(IntStream.range(0, CLIENTS)
                .mapToObj(client -> Executors.callable(() -> {
                    for (int i = 0; i < times / CLIENTS; i++) {
                        get(site, page);
                    }
                }))
                .toList())) {
            done.get();
        }
    }

    private String get(Site site, String path) {
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

    /** Of all databases: only the one works whose site is asked. */
    private static Duration databaseTime(Map<ServerKind, Site> sites) {
        List<ProcessHandle> servers = new ArrayList<>();
        sites.values().forEach(site -> servers.add(site.serverProcess()));
        return ProcessHandle.current()
                .children()
                .filter(child -> !servers.contains(child))
                .flatMap(Benchmark::family)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private void reportSizes(Site site, String page) {
        String html = get(site, page);
        System.out.printf(
                "%s: %,d bytes of HTML, %,d compressed%n", page, html.getBytes(UTF_8).length, compressed(html));
        Matcher assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"")
                .matcher(html);
        while (assets.find()) {
            System.out.printf("  %s: %,d compressed%n", assets.group(1), compressed(get(site, assets.group(1))));
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
}
