package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.restaurantreviews.devserver.Options.Extra;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.RawRequest;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

/** A site as {@code scripts/run --https} starts it. */
class HttpsIT {

    private static Site site;

    private final Visitor visitor = new Visitor(site.baseUrl(), site.clientContext());

    @BeforeAll
    static void start() {
        site = TestSites.start("https", Extra.HTTPS, Map.of());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theCookieIsForHttpsAndThisHostOnly() {
        Answer answer = visitor.get("/restaurants/new");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).singleElement().asString().startsWith("__Host-visitor=");
        assertThat(answer.cookies().get(0).split("; ?")).contains("Secure", "Path=/");
    }

    @Test
    void aFormIsStoredAndLeadsToAPageWhoseLinksSayHttps() {
        Answer answer = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", "Over TLS")
                .fill("Description", "Soup")
                .submit();

        assertThat(answer.status()).as(answer.toString()).isIn(302, 303);
        assertThat(answer.header("Location")).doesNotContain("http:");
        Answer page = visitor.follow(answer);
        assertThat(page.text()).contains("Over TLS");
        assertThat(page.page().select("link[rel=canonical]").attr("href")).startsWith(site.baseUrl() + "restaurants/");
        assertThat(Database.of(site).count("restaurant")).isEqualTo(1);
    }

    @Test
    void whoSpeaksPlainHttpGetsNoPage() {
        String answer =
                RawRequest.send(site.baseUrl(), "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain(" 200", " 30");
    }

    @Test
    void thereIsNoOtherListener() throws IOException {
        if (OS.LINUX.isCurrentOs()) { // where the system's own tables tell
            assertThat(Sockets.listening(site.serverProcess().pid()))
                    .singleElement(as(STRING))
                    .matches("tcp.* (0100007F|0000000000000000FFFF00000100007F):"
                            + site.baseUrl().getPort());
        }
    }
}
