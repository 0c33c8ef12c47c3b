package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Http;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.RawRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses there are, and that everything else is a 404 in the site's own layout. */
class AddressesIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());

    static Stream<String> wrongIds() {
        return Stream.of(
                        "0",
                        "-1",
                        "01",
                        "abc",
                        "1e3",
                        "1.0",
                        "0x10",
                        "+1",
                        "9223372036854775807",
                        "9223372036854775808",
                        "99999999999999999999",
                        "9".repeat(400),
                        "1%20",
                        "%20",
                        "1%27",
                        "%D9%A1",
                        "new-",
                        "null",
                        "$%7B7*7%7D",
                        "NaN",
                        "1,2")
                .flatMap(id -> Stream.of("", "/review", "/edit").map(below -> "/restaurants/" + id + below));
    }

    @ParameterizedTest
    @MethodSource("wrongIds")
    void whatIsNoRestaurantIsNotFound(String path) {
        Layout.assertErrorPage(newVisitor().get(path), 404);
    }

    /** The server itself resolves dots and refuses NUL, before the site sees the address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/restaurants/%2e%2e",
                "/restaurants/..%2f",
                "/restaurants/%2e%2e/review",
                "/%2e%2e/",
                "//",
                "/restaurants/1%00",
                "/restaurants/1%00/review",
                "/restaurants/1%5c..",
                "/restaurants/..;/..;/WEB-INF/web.xml",
                "/assets/000000000000/..%2fweb.xml"
            })
    void dotsAndNulLeadNowhereElse(String path) {
        String answer =
                RawRequest.send(baseUrl(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*|HTTP/1\\.1 200 .*<h1>Restaurants</h1>.*");
        Layout.assertSilent(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/restaurants",
                "/restaurants/",
                "/restaurants/new/",
                "/restaurants/new/review",
                "/index.xhtml",
                "/restaurant.xhtml",
                "/add-restaurant.xhtml",
                "/restaurants/restaurant.xhtml",
                "/dev/restaurantreviews/command/WarCommand.class",
                "/WEB-INF/web.xml",
                "/WEB-INF/",
                "/web-inf/web.xml",
                "/WEB-INF/layout/page.xhtml",
                "/WEB-INF/assets/js/forms.js",
                "/META-INF/MANIFEST.MF",
                "/META-INF/persistence.xml",
                "/dev/restaurantreviews/platform/web/Pages.class",
                "/messages_en.properties",
                "/db/migration/V1__restaurants_and_reviews.sql",
                "/assets",
                "/assets/",
                "/assets/0/../../WEB-INF/web.xml",
                "/assets/000000000000/none.css",
                "/error-page",
                "/errors/error.html",
                "/jakarta.faces.resource/faces.js.xhtml",
                "/jakarta.faces.resource/jsf.js",
                "/.git/config",
                "/.env",
                "/favicon.ico/x",
                "/health/",
                "/health/live/x",
                "/photos/",
                "/0/",
                "/abc/",
                "/-1/",
                "/create/x",
                "/99999999999999999999/"
            })
    void thereIsNothingElse(String path) {
        Layout.assertErrorPage(newVisitor().get(path), 404);
    }

    @Test
    void aSlugIsAcceptedAndTheCanonicalLinkCarriesIt() {
        long id = examples.restaurant("L'Été & Søn – 灯台");

        for (String path :
                List.of("", "-", "-any-slug", "-%C3%A9%C3%A9", "-l-ete?notice=restaurant-added&sort=low", "?q=x")) {
            Answer answer = newVisitor().get("/restaurants/" + id + path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            String canonical = answer.page().select("link[rel=canonical]").attr("href");
            assertThat(canonical)
                    .as(path)
                    .endsWith("/restaurants/" + id + "-l-ete-s-n")
                    .doesNotContain("notice");
            assertThat(newVisitor()
                            .get(canonical.substring(canonical.indexOf("/restaurants")))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(newVisitor().get("/restaurants/" + id + "-any-slug/review").status())
                .isEqualTo(200);
    }

    @Test
    void aNameWithoutLatinLettersHasACanonicalLinkToo() {
        long id = examples.restaurant("灯台 \u202e " + "\ud83c\udf55");

        Answer answer = newVisitor().get("/restaurants/" + id);

        assertThat(answer.page().select("link[rel=canonical]").attr("href")).endsWith("/restaurants/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-word", "<b>", "restaurant-added%00", "..", "field.name", "%24%7B7*7%7D"})
    void onlyFixedWordsBecomeAStatusLine(String word) {
        Answer answer = newVisitor().get("/?notice=" + word.replace("<b>", "%3Cb%3E"));

        assertThat(answer.status()).isEqualTo(200);
        if (!word.startsWith("restaurant-added")) {
            assertThat(answer.page().select("[role=status]")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/7/, /restaurants/7",
        "/9223372036854775807/, /restaurants/9223372036854775807",
        "/create, /restaurants/new"
    })
    void theOldSitesAddressesHaveMovedForGood(String old, String now) {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<byte[]> answer = Http.send(baseUrl(), method, old, Map.of());

            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains(now);
        }
    }

    @Test
    void anAddressIsNeverBuiltFromTheHostHeader() {
        String port = ":" + baseUrl().getPort();
        for (String path : List.of("/7/", "/create", "/", "/restaurants/new", "/nothing")) {
            String answer = RawRequest.send(
                    baseUrl(),
                    "GET " + path + " HTTP/1.1\r\nHost: evil.example" + port + "\r\nX-Forwarded-Host: evil.example\r\n"
                            + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=abc",
                "page=0",
                "page=-1",
                "page=1e9",
                "page=99999999999",
                "page=",
                "sort=nonsense",
                "sort=TOP;drop",
                "sort=(select+pg_sleep(5))",
                "cuisine=klingon",
                "cuisine=",
                "price=0",
                "price=5",
                "price=x",
                "min=x",
                "min=-1",
                "min=99",
                "q=",
                "q=%20%20",
                "page=1&page=abc",
                "unknown=1",
                "jakarta.faces.ViewState=x",
                "jakarta.faces.partial.ajax=true",
                "jakarta.faces.behavior.event=x",
                "form=form&send=send",
                "stars=9",
                "photos=2",
                "q%00=x",
                "%00=%00"
            })
    void nonsenseInAListIsIgnored(String query) {
        Answer answer = newVisitor().get("/?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        Layout.assertOwnPage(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=abc",
                "page=-3",
                "sort=nonsense",
                "stars=0",
                "stars=6",
                "stars=x",
                "photos=x",
                "notice=x",
                "id=0",
                "version=7"
            })
    void nonsenseInTheDetailsIsIgnored(String query) {
        long id = examples.restaurant();
        examples.reviews(id, 3, 4);

        Answer answer = newVisitor().get("/restaurants/" + id + "?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("article.review")).hasSize(2);
    }

    @Test
    void aPageBeyondTheLastIsNotFound() {
        long id = examples.restaurant();
        examples.reviews(id, 1, 2, 3);

        Layout.assertErrorPage(newVisitor().get("/restaurants/" + id + "?page=2"), 404);
        Layout.assertErrorPage(newVisitor().get("/restaurants/" + id + "?page=2147483647"), 404);
        Layout.assertErrorPage(newVisitor().get("/restaurants/" + id + "?stars=1&page=2"), 404);
        Layout.assertErrorPage(newVisitor().get("/?q=" + Examples.word() + "&page=2"), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /, 405",
        "DELETE, /, 405",
        "PATCH, /, 405",
        "OPTIONS, /, 405",
        "POST, /, 405",
        "BREW, /, 405",
        "PUT, /restaurants/new, 405",
        "DELETE, /restaurants/new, 405",
        "POST, /health/live, 405",
        "PUT, /health/ready, 405",
        "POST, /assets/0/site.css, 405",
        "DELETE, /nothing, 404"
    })
    void otherMethodsAreRefusedAndChangeNothing(String method, String path, int status) {
        long id = examples.restaurant();
        String before = examples.row("restaurant", id);

        HttpResponse<byte[]> answer = Http.send(baseUrl(), method, path, Map.of("X-HTTP-Method-Override", "POST"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("site-header", "Error " + status);
        assertThat(Http.send(baseUrl(), "DELETE", "/restaurants/" + id, Map.of())
                        .statusCode())
                .isEqualTo(405);
        assertThat(examples.row("restaurant", id)).isEqualTo(before);
    }

    @Test
    void aDetailsPageTakesNoPost() {
        HttpResponse<byte[]> answer = Http.send(baseUrl(), "POST", "/restaurants/" + examples.restaurant(), Map.of());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void traceGivesNothingBack() {
        String answer = RawRequest.send(
                baseUrl(), "TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: secret=7331\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("7331");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/restaurants/new", "/nothing", "/health/live", "/health/ready", "/create"})
    void headAnswersAsGetWithoutABody(String path) {
        HttpResponse<byte[]> get = Http.send(baseUrl(), "GET", path, Map.of());
        HttpResponse<byte[]> head = Http.send(baseUrl(), "HEAD", path, Map.of());

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
    }
}
