package dev.restaurantreviews.doctor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Answers the first question of PostgreSQL's clients, whether it encrypts, in one of many ways, and says no more. */
final class PostgresDoor implements AutoCloseable {

    /** What becomes of a client that has asked. */
    interface Answer {
        void to(Socket client) throws IOException;
    }

    static final Answer NOT_ENCRYPTED = client -> client.getOutputStream().write('N');
    static final Answer CLOSED = Socket::close;
    /** Resets the connection, as a firewall may. */
    static final Answer RESET = client -> {
        client.setSoLinger(true, 0);
        client.close();
    };

    static final Answer NOTHING = client -> client.getInputStream().read(); // until the client gives up

    private final ServerSocket server;
    private final Answer answer;

    PostgresDoor(Answer answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::serve);
    }

    /** Encrypts, with this certificate. */
    static Answer encrypted(SSLContext certificate) {
        return client -> {
            client.getOutputStream().write('S');
            SSLSocket socket =
                    (SSLSocket) certificate.getSocketFactory().createSocket(client, null, client.getPort(), false);
            socket.setUseClientMode(false);
            socket.startHandshake();
            socket.getInputStream().read();
        };
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "postgres-door");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                inBackground(() -> answer(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            new DataInputStream(client.getInputStream()).readLong();
            answer.to(client);
        } catch (IOException e) {
            // the client does not like the answer, and has gone
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
