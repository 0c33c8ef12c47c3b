package dev.restaurantreviews.devserver.azure;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Logs in at the real PostgreSQL, in the words of the client but with the password that only the gate knows. */
final class BackendLogin {

    private static final int OK = 0;
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;
    private static final int SASL_FINAL = 12;
    private static final String MECHANISM = "SCRAM-SHA-256";

    private final DataInputStream fromBackend;
    private final OutputStream toBackend;
    private final OutputStream toClient;
    private final ScramClient scram;

    BackendLogin(DataInputStream fromBackend, OutputStream toBackend, OutputStream toClient, String password) {
        this.fromBackend = fromBackend;
        this.toBackend = toBackend;
        this.toClient = toClient;
        this.scram = ScramClient.builder()
                .advertisedMechanisms(List.of(MECHANISM))
                .username("*") // PostgreSQL takes the one of the startup packet
                .password(password.toCharArray())
                .build();
    }

    /** Whether the client is in; if not, it has been told why. */
    boolean run(StartupPacket startup) throws IOException, GateRefusal {
        toBackend.write(startup.bytes());
        while (true) {
            PostgresMessage message = PostgresMessage.read(fromBackend);
            if (message.type() == PostgresMessage.AUTHENTICATION && message.kind() != OK) {
                answer(message);
                continue;
            }
            message.write(toClient);
            if (message.type() == PostgresMessage.AUTHENTICATION || message.type() == PostgresMessage.ERROR) {
                return message.type() == PostgresMessage.AUTHENTICATION;
            }
        }
    }

    private void answer(PostgresMessage message) throws IOException {
        try {
            switch (message.kind()) {
                case SASL -> send(first());
                case SASL_CONTINUE -> {
                    scram.serverFirstMessage(message.text(Integer.BYTES));
                    send(bytes(scram.clientFinalMessage().toString()));
                }
                case SASL_FINAL -> scram.serverFinalMessage(message.text(Integer.BYTES));
                default -> throw new IOException("PostgreSQL asks for authentication of kind " + message.kind());
            }
        } catch (ScramException e) {
            throw new IOException("PostgreSQL did not know the gate", e);
        }
    }

    private byte[] first() throws IOException {
        byte[] message = bytes(scram.clientFirstMessage().toString());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.write(bytes(MECHANISM + "\0"));
        out.writeInt(message.length);
        out.write(message);
        return body.toByteArray();
    }

    private void send(byte[] body) throws IOException {
        new PostgresMessage(PostgresMessage.PASSWORD, body).write(toBackend);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
