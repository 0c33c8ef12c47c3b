package dev.restaurantreviews.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port that behaves like one behind a firewall: who knocks hears nothing. Its queue is full, and nobody serves it. */
final class DroppingPort implements AutoCloseable {

    private static final int KNOCK_MILLIS = 200;
    private static final int MOST = 300; // some systems have a longer queue than was asked for

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queue = new ArrayList<>();

    DroppingPort() throws IOException {
        while (queue.size() < MOST && fits(new Socket())) {
            continue;
        }
    }

    private boolean fits(Socket socket) throws IOException {
        queue.add(socket);
        try {
            socket.connect(server.getLocalSocketAddress(), KNOCK_MILLIS);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    int number() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queue) {
            socket.close();
        }
        server.close();
    }
}
