package dev.restaurantreviews.doctor;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** The words by which PostgreSQL is asked to encrypt a connection, before the handshake begins. */
final class PostgresTls {

    /** PostgreSQL's SSLRequest: its length and a number that no version of the protocol has. */
    private static final int LENGTH = 8;

    private static final int REQUEST = 80_877_103;

    private PostgresTls() {}

    /** The server does not encrypt. */
    static final class NotEncryptedException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** Asks; a handshake is what the server expects next. */
    static Socket ask(Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(LENGTH);
        out.writeInt(REQUEST);
        out.flush();
        int answer = socket.getInputStream().read();
        if (answer == 'S') {
            return socket;
        }
        socket.close();
        if (answer < 0) {
            throw new EOFException("The server has closed the connection.");
        }
        throw new NotEncryptedException();
    }
}
