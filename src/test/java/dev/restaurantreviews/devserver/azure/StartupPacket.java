package dev.restaurantreviews.devserver.azure;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The first words of a PostgreSQL client, which have no type byte.
 *
 * @param bytes the whole packet, to be passed on
 */
record StartupPacket(int code, byte[] bytes) {

    static final int SSL_REQUEST = 80_877_103;
    static final int ENCRYPTION_REQUEST = 80_877_104; // by GSSAPI
    static final int CANCEL_REQUEST = 80_877_102;

    private static final int HEADER = 8;
    private static final int LONGEST = 10_000; // PostgreSQL's own limit
    private static final int MAJOR_SHIFT = 16;
    private static final int MAJOR = 3;

    static StartupPacket read(DataInputStream in) throws IOException, GateRefusal {
        int length = in.readInt();
        if (length < HEADER || length > LONGEST) {
            throw GateRefusal.protocol("invalid length of startup packet");
        }
        byte[] bytes = new byte[length];
        ByteBuffer.wrap(bytes).putInt(length);
        in.readFully(bytes, Integer.BYTES, length - Integer.BYTES);
        return new StartupPacket(ByteBuffer.wrap(bytes).getInt(Integer.BYTES), bytes);
    }

    /** Pairs of name and value, each ended by a zero, with one more zero at the end. */
    Map<String, String> parameters() throws GateRefusal {
        if (code >> MAJOR_SHIFT != MAJOR) {
            throw GateRefusal.protocol("unsupported frontend protocol");
        }
        String[] words = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8).split("\0", -1);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i + 1 < words.length && !words[i].isEmpty(); i += 2) {
            parameters.put(words[i], words[i + 1]);
        }
        if (!parameters.containsKey("user")) {
            throw GateRefusal.protocol("no PostgreSQL user name specified in startup packet");
        }
        return parameters;
    }
}
