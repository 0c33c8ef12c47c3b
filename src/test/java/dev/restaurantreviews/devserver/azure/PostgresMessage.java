package dev.restaurantreviews.devserver.azure;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message of PostgreSQL's protocol after the start: a type, the length, and what is in it. */
record PostgresMessage(char type, byte[] body) {

    static final char AUTHENTICATION = 'R';
    static final char ERROR = 'E';
    static final char PASSWORD = 'p';
    static final int LONGEST = 65_535; // PostgreSQL's own limit for a password

    private static final int AUTHENTICATION_CLEARTEXT_PASSWORD = 3;

    /** @throws GateRefusal when it is longer than anything that is said before the end of a login */
    static PostgresMessage read(DataInputStream in) throws IOException, GateRefusal {
        char type = (char) in.readUnsignedByte();
        int length = in.readInt() - Integer.BYTES;
        if (length < 0 || length > LONGEST) {
            throw GateRefusal.protocol("invalid message length");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new PostgresMessage(type, body);
    }

    static PostgresMessage askForPassword() {
        return authentication(AUTHENTICATION_CLEARTEXT_PASSWORD);
    }

    static PostgresMessage authentication(int kind) {
        return new PostgresMessage(
                AUTHENTICATION, ByteBuffer.allocate(Integer.BYTES).putInt(kind).array());
    }

    static PostgresMessage fatal(GateRefusal refusal) {
        String fields = "SFATAL\0VFATAL\0C" + refusal.sqlState() + "\0M" + refusal.getMessage() + "\0\0";
        return new PostgresMessage(ERROR, fields.getBytes(StandardCharsets.UTF_8));
    }

    void write(OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + body.length);
        bytes.put((byte) type).putInt(Integer.BYTES + body.length).put(body);
        out.write(bytes.array()); // in one piece: one packet
        out.flush();
    }

    /** The number that a message about authentication begins with. */
    int kind() {
        return ByteBuffer.wrap(body).getInt();
    }

    String text(int from) {
        return new String(body, from, body.length - from, StandardCharsets.UTF_8);
    }
}
