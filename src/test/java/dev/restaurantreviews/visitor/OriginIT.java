package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.RawRequest;
import dev.restaurantreviews.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Threats #6: a post that another site made the browser send stores nothing; DESIGN.md, "Forgery guard". */
class OriginIT extends BlackBoxTest {

    private static final String OWN = "own";
    private static final String SAME = "same-origin";

    /** Every combination of what browsers and others send. */
    static Stream<Arguments> combinations() {
        List<Arguments> all = new ArrayList<>();
        for (String site :
                new String[] {null, SAME, "same-site", "cross-site", "none", "SAME-ORIGIN", "", "nonsense"}) {
            for (String origin : new String[] {
                null,
                OWN,
                "https://evil.example",
                "null",
                "http://localhost",
                "",
                "%%%",
                "http://localhost.evil.example",
                "https://localhost:1@evil.example"
            }) {
                boolean allowed = site != null ? site.equals(SAME) : origin == null || origin.equals(OWN);
                all.add(Arguments.of(site, origin, allowed ? 303 : 403));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void onlyOurOwnPagesPost(String site, String origin, int status) {
        Visitor visitor = newVisitor();
        String name = Examples.word();
        Form form = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Description", "d")
                .header("Sec-Fetch-Site", site)
                .header("Origin", OWN.equals(origin) ? own() : origin);

        Answer answer = form.submit();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(database().count("restaurant", "name = ?", name)).isEqualTo(status == 303 ? 1 : 0);
        if (status == 403) {
            Layout.assertErrorPage(answer, 403);
        }
    }

    /** Whoever says {@code Host: evil.example} may say {@code Origin: http://evil.example} too: the token decides. */
    @Test
    void anotherHostAndOriginTogetherStillNeedAToken() {
        long before = database().count("restaurant");
        String body = "jakarta.faces.ViewState=stateless&name=x&description=y";

        String answer = RawRequest.send(
                baseUrl(),
                "POST /restaurants/new HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 422");
        assertThat(database().count("restaurant")).isEqualTo(before);
    }

    /** Behind a proxy the Host may be another one: then the public address counts. */
    @Test
    void thePublicAddressIsOursWhateverTheHost() {
        String body = "jakarta.faces.ViewState=stateless&name=x&description=y";

        String answer = RawRequest.send(
                baseUrl(),
                "POST /restaurants/new HTTP/1.1\r\nHost: inner.example\r\nOrigin: " + own() + "\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 422"); // 403 would mean: another origin
    }

    private static String own() {
        return "http://" + baseUrl().getAuthority();
    }
}
