package dev.restaurantreviews.devserver.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalAuthorityTest {

    private final LocalAuthority authority = new LocalAuthority();
    private HttpsServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(authority.issue("localhost", "127.0.0.1").serverContext()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int get(SSLContext trust, String host) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
        URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void whoTrustsTheAuthorityTrustsItsServersByNameAndByAddress() throws Exception {
        assertThat(get(authority.clientContext(), "localhost")).isEqualTo(204);
        assertThat(get(authority.clientContext(), "127.0.0.1")).isEqualTo(204);
    }

    @Test
    void anotherAuthorityIsNotTrusted() {
        assertThatThrownBy(() -> get(new LocalAuthority().clientContext(), "localhost"))
                .isInstanceOf(SSLHandshakeException.class);
    }
}
