package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/** An HTTP server on this machine that can go away and come back at the same port. */
final class LoopbackServer implements AutoCloseable {

    private final Map<String, HttpHandler> handlers;
    private final SSLContext tls;
    private final Executor threads;
    private HttpServer server;
    private int port;

    private LoopbackServer(Map<String, HttpHandler> handlers, SSLContext tls, Executor threads) {
        this.handlers = handlers;
        this.tls = tls;
        this.threads = threads;
    }

    /**
     * One that listens at a free port.
     *
     * @param tls null for plain HTTP
     */
    static LoopbackServer start(Map<String, HttpHandler> handlers, SSLContext tls, Executor threads) {
        LoopbackServer server = new LoopbackServer(handlers, tls, threads);
        server.open();
        return server;
    }

    synchronized void open() {
        if (server != null) {
            return;
        }
        try {
            server = newServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = server.getAddress().getPort();
            handlers.forEach((path, handler) ->
                    server.createContext(path, handler).getFilters().add(new ForeignPages(port)));
            server.setExecutor(threads);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer newServer(InetSocketAddress address) throws IOException {
        if (tls == null) {
            return HttpServer.create(address, 0);
        }
        HttpsServer secure = HttpsServer.create(address, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        return secure;
    }

    synchronized int port() {
        return port;
    }

    /** Cuts what is being answered; connections are refused until it opens again. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
