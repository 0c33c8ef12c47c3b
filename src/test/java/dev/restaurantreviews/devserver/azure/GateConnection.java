package dev.restaurantreviews.devserver.azure;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One client of the gate, from its first byte to its last. */
final class GateConnection implements Closeable {

    // PostgreSQL's authentication_timeout is a minute; who is silent for so long on one machine is not a client.
    private static final Duration LOGIN_PATIENCE = Duration.ofSeconds(10);

    private final PostgresGate gate;
    private final Socket backend = new Socket();
    private final Socket raw;
    private Socket client;
    private boolean encrypted;

    GateConnection(PostgresGate gate, Socket client) {
        this.gate = gate;
        this.raw = client;
        this.client = client;
    }

    void run() {
        try (this) {
            client.setTcpNoDelay(true);
            client.setSoTimeout((int) LOGIN_PATIENCE.toMillis());
            greet();
        } catch (IOException e) {
            gate.logins().breakOff(); // who left, or never was a client
        }
    }

    private void greet() throws IOException {
        try {
            StartupPacket packet = startup();
            if (packet.code() == StartupPacket.CANCEL_REQUEST) {
                cancel(packet);
            } else {
                login(packet);
            }
        } catch (GateRefusal refusal) {
            refuse(refusal);
        } catch (TokenRefused e) {
            refuse(GateRefusal.token(e.reason()));
        }
    }

    private void refuse(GateRefusal refusal) throws IOException {
        gate.logins().refuse(refusal);
        PostgresMessage.fatal(refusal).write(client.getOutputStream());
    }

    private StartupPacket startup() throws IOException, GateRefusal {
        while (true) {
            StartupPacket packet = StartupPacket.read(new DataInputStream(client.getInputStream()));
            if (packet.code() == StartupPacket.SSL_REQUEST && !encrypted) {
                client.getOutputStream().write('S');
                encrypt();
            } else if (packet.code() == StartupPacket.ENCRYPTION_REQUEST) {
                client.getOutputStream().write('N');
            } else {
                return packet;
            }
        }
    }

    private void encrypt() throws IOException {
        SSLSocketFactory factory = gate.tls().getSocketFactory();
        SSLSocket socket = (SSLSocket) factory.createSocket(client, (InputStream) null, true);
        client = socket;
        socket.startHandshake();
        encrypted = true;
    }

    // As PostgreSQL does, with or without encryption: the secret is in the packet.
    private void cancel(StartupPacket packet) throws IOException {
        connect();
        backend.getOutputStream().write(packet.bytes());
        backend.getInputStream().readAllBytes();
        gate.logins().cancel();
    }

    private void login(StartupPacket startup) throws IOException, GateRefusal, TokenRefused {
        Map<String, String> parameters = startup.parameters();
        String user = parameters.get("user");
        if (!encrypted) {
            throw GateRefusal.unencrypted(user, parameters.getOrDefault("database", user));
        }
        JWTClaimsSet token = gate.issuer().verify(askForPassword(), TokenIssuer.DATABASE);
        gate.roles().require(user, token);
        connectOrRefuse();
        DataInputStream fromBackend = new DataInputStream(backend.getInputStream());
        String password = gate.roles().password(user);
        BackendLogin login =
                new BackendLogin(fromBackend, backend.getOutputStream(), client.getOutputStream(), password);
        if (login.run(startup)) {
            gate.logins().accept(token);
            relay();
        }
    }

    private String askForPassword() throws IOException, GateRefusal {
        PostgresMessage.askForPassword().write(client.getOutputStream());
        PostgresMessage answer = PostgresMessage.read(new DataInputStream(client.getInputStream()));
        if (answer.type() != PostgresMessage.PASSWORD || answer.body().length == 0) {
            throw GateRefusal.protocol("expected password response, got message type " + (int) answer.type());
        }
        return new String(answer.body(), 0, answer.body().length - 1, StandardCharsets.UTF_8);
    }

    private void connectOrRefuse() throws GateRefusal {
        try {
            connect();
        } catch (IOException e) {
            throw GateRefusal.databaseDown();
        }
    }

    private void connect() throws IOException {
        backend.connect(
                new InetSocketAddress(gate.database().host(), gate.database().port()), (int) LOGIN_PATIENCE.toMillis());
        backend.setTcpNoDelay(true);
    }

    // Whoever ends first ends both ways.
    private void relay() throws IOException {
        client.setSoTimeout(0);
        gate.inBackground(() -> copy(backend, client));
        copy(client, backend);
    }

    private void copy(Socket from, Socket to) {
        try (this) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            return; // the end of a session, however rude
        }
    }

    /** Ends it without a word of TLS, which a peer that does not read could delay. */
    void cut() throws IOException {
        raw.close();
        backend.close();
    }

    @Override
    public void close() throws IOException {
        try (backend;
                raw) {
            client.close();
        }
    }
}
