package dev.restaurantreviews.devserver.azure;

import dev.restaurantreviews.devserver.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Stands in for the login of Azure Database for PostgreSQL: encrypted only, and the password is an access token that
 * must be good at the moment of the login. What is said afterwards goes to and from the real PostgreSQL behind it.
 */
public final class PostgresGate implements AutoCloseable {

    private static final int BACKLOG = 100; // a pool and a test that opens many connections at once

    private final DatabaseAddress database;
    private final TokenIssuer issuer;
    private final SSLContext tls;
    private final GateRoles roles;
    private final GateLogins logins = new GateLogins();
    private final Set<GateConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(PostgresGate::newThread);
    private ServerSocket door;
    private int port;

    private PostgresGate(DatabaseAddress database, TokenIssuer issuer, SSLContext tls, GateRoles roles) {
        this.database = database;
        this.issuer = issuer;
        this.tls = tls;
        this.roles = roles;
    }

    /** @param database with a superuser, who makes the roles */
    public static PostgresGate start(
            DatabaseAddress database, LocalAuthority authority, TokenIssuer issuer, List<GateRole> wanted)
            throws SQLException {
        GateRoles roles = new GateRoles(database);
        roles.create(wanted);
        SSLContext tls = authority.issue("localhost", "127.0.0.1").serverContext();
        PostgresGate gate = new PostgresGate(database, issuer, tls, roles);
        gate.open();
        return gate;
    }

    /** Makes one more role, as an administrator does who had forgotten it. */
    public void admit(GateRole role) throws SQLException {
        roles.create(List.of(role));
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "postgres-gate");
        thread.setDaemon(true);
        return thread;
    }

    /** Lets clients in, again after {@link #shut()}. */
    public synchronized void open() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true); // the connections of before may linger
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            port = socket.getLocalPort();
            door = socket;
            threads.execute(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                GateConnection connection = new GateConnection(this, socket.accept());
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(GateConnection connection) {
        connections.add(connection);
        try {
            connection.run();
        } finally {
            connections.remove(connection);
        }
    }

    /** Refuses connections and cuts those that there are, as when the database server is restarted. */
    public synchronized void shut() {
        try {
            door.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every connection without a word; new ones are welcome. */
    public void cut() {
        for (GateConnection connection : connections) {
            try {
                connection.cut();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void inBackground(Runnable task) {
        threads.execute(task);
    }

    SSLContext tls() {
        return tls;
    }

    TokenIssuer issuer() {
        return issuer;
    }

    GateRoles roles() {
        return roles;
    }

    DatabaseAddress database() {
        return database;
    }

    public GateLogins logins() {
        return logins;
    }

    /** On {@code localhost}. */
    public synchronized int port() {
        return port;
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }
}
