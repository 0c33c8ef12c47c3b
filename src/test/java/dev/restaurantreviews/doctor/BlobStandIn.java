package dev.restaurantreviews.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A blob store with one container that refuses as Azure does: Azurite knows neither roles nor firewalls, so it never
 * says these words.
 */
final class BlobStandIn implements AutoCloseable {

    private static final String CONTAINER = "/reviews/photos";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    /** What is answered to requests for the container, and to those for its blobs; null: as they should be. */
    private volatile Refusal ofContainer;

    private volatile Refusal ofBlobs;
    private volatile boolean open;
    private volatile boolean forgetful;

    /** An answer of Azure's that nothing is done. */
    record Refusal(int status, String code) {}

    private BlobStandIn(HttpServer server) throws IOException {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    static BlobStandIn plain() throws IOException {
        return new BlobStandIn(HttpServer.create());
    }

    static BlobStandIn encrypted(SSLContext certificate) throws IOException {
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return new BlobStandIn(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void refuseContainer(int status, String code) {
        ofContainer = new Refusal(status, code);
    }

    void refuseBlobs(int status, String code) {
        ofBlobs = new Refusal(status, code);
    }

    /** From now on everybody may read everything. */
    void open() {
        open = true;
    }

    /** From now on what is read is not what was written. */
    void forget() {
        forgetful = true;
    }

    /** Whether nothing is left of what was written. */
    boolean isEmpty() {
        return blobs.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Refusal refusal = path.equals(CONTAINER) ? ofContainer : ofBlobs;
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.getResponseHeaders().add("Last-Modified", "Mon, 02 Nov 2026 00:00:00 GMT");
        if (refusal != null) {
            exchange.getResponseHeaders().add("x-ms-error-code", refusal.code());
            send(exchange, refusal.status(), new byte[0]);
        } else if (path.equals(CONTAINER)) {
            if (open) {
                exchange.getResponseHeaders().add("x-ms-blob-public-access", "container");
            }
            send(exchange, 200, new byte[0]);
        } else {
            answerForBlob(exchange, path, body);
        }
    }

    private void answerForBlob(HttpExchange exchange, String path, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                blobs.put(path, body);
                send(exchange, 201, new byte[0]);
            }
            case "DELETE" -> {
                blobs.remove(path);
                send(exchange, 202, new byte[0]);
            }
            default -> send(exchange, 200, forgetful ? new byte[] {'?'} : blobs.get(path));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean empty = body.length == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
