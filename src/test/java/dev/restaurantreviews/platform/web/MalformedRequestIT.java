package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.RawRequest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are hardly HTTP any more: whatever the answer, it is never a 5xx and tells nothing. */
class MalformedRequestIT extends BlackBoxTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    record Case(String what, String request) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> requests() {
        String post =
                "POST /restaurants/new HTTP/1.1\r\n" + HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
        return Stream.of(
                new Case("no host", "GET / HTTP/1.1\r\n" + END),
                new Case("two hosts", "GET / HTTP/1.1\r\n" + HOST + "Host: other\r\n" + END),
                new Case("a host that is none", "GET / HTTP/1.1\r\nHost: <script>:x@\r\n" + END),
                new Case("no version", "GET /\r\n\r\n"),
                new Case("an unknown version", "GET / HTTP/9.9\r\n" + HOST + END),
                new Case("no method", "/ HTTP/1.1\r\n" + HOST + END),
                new Case("a method of symbols", "G<T / HTTP/1.1\r\n" + HOST + END),
                new Case("a broken escape", "GET /restaurants/%zz HTTP/1.1\r\n" + HOST + END),
                new Case("half an escape", "GET /restaurants/% HTTP/1.1\r\n" + HOST + END),
                new Case("an overlong slash", "GET /restaurants/..%c0%af..%c0%afetc/passwd HTTP/1.1\r\n" + HOST + END),
                new Case("NUL in the path", "GET /restaurants/1\0 HTTP/1.1\r\n" + HOST + END),
                new Case("dots to the outside", "GET /../../etc/passwd HTTP/1.1\r\n" + HOST + END),
                new Case("escaped dots", "GET /restaurants/%2e%2e/%2e%2e/WEB-INF/web.xml HTTP/1.1\r\n" + HOST + END),
                new Case("path parameters before WEB-INF", "GET /;x/WEB-INF;x/web.xml HTTP/1.1\r\n" + HOST + END),
                new Case("backslashes", "GET /\\..\\WEB-INF\\web.xml HTTP/1.1\r\n" + HOST + END),
                new Case("a session id in the path", "GET /restaurants/new;jsessionid=FIXED HTTP/1.1\r\n" + HOST + END),
                new Case("a whole address", "GET http://evil.example/ HTTP/1.1\r\n" + HOST + END),
                new Case("a very long path", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + END),
                new Case(
                        "a very long header",
                        "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "a".repeat(20_000) + "\r\n" + END),
                new Case("very many headers", "GET / HTTP/1.1\r\n" + HOST + "X-Many: 1\r\n".repeat(1000) + END),
                new Case("a header without a colon", "GET / HTTP/1.1\r\n" + HOST + "nonsense\r\n" + END),
                new Case(
                        "Latin letters in a header",
                        "GET / HTTP/1.1\r\n" + HOST + "Accept-Language: \u00e4\u00f6\r\n" + END),
                new Case("a strange language", "GET / HTTP/1.1\r\n" + HOST + "Accept-Language: x;q=1;;,*-*,\r\n" + END),
                new Case(
                        "strange cookies",
                        "GET / HTTP/1.1\r\n" + HOST + "Cookie: =; ;;visitor=\"\\\"; $Version=1\r\n" + END),
                new Case(
                        "a strange condition",
                        "GET / HTTP/1.1\r\n" + HOST + "If-Modified-Since: yesterday\r\nRange: bytes=9-1\r\n" + END),
                new Case(
                        "a strange encoding",
                        "GET / HTTP/1.1\r\n" + HOST + "Accept-Encoding: gzip;q=x, ,br;;\r\n" + END),
                new Case("two lengths", post + "Content-Length: 3\r\nContent-Length: 4\r\n" + END + "a=b"),
                new Case("a negative length", post + "Content-Length: -1\r\n" + END + "a=b"),
                new Case("a length that is no number", post + "Content-Length: ten\r\n" + END + "a=b"),
                new Case(
                        "length and chunks",
                        post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n" + END + "0\r\n\r\n"),
                new Case("a broken chunk", post + "Transfer-Encoding: chunked\r\n" + END + "zz\r\na=b\r\n0\r\n\r\n"),
                new Case("an unknown coding", post + "Transfer-Encoding: brotli\r\n" + END + "a=b"),
                new Case("a broken escape in the body", post + "Content-Length: 9\r\n" + END + "name=%zz&"),
                new Case("half an escape in the body", post + "Content-Length: 6\r\n" + END + "name=%"),
                new Case("only ampersands", post + "Content-Length: 4\r\n" + END + "&&&="),
                new Case(
                        "an unknown charset",
                        "POST /restaurants/new HTTP/1.1\r\n" + HOST
                                + "Content-Type: application/x-www-form-urlencoded;charset=klingon\r\nContent-Length: 3\r\n"
                                + END + "a=b"),
                new Case(
                        "a broken content type",
                        "POST /restaurants/new HTTP/1.1\r\n" + HOST + "Content-Type: ;;;\r\nContent-Length: 3\r\n" + END
                                + "a=b"),
                new Case("an expectation", post + "Expect: 200-maybe\r\nContent-Length: 3\r\n" + END + "a=b"),
                new Case("a GET with a body", "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n" + END + "a=b"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isNeverOurFaultAndTellsNothing(Case example) {
        long restaurants = database().count("restaurant");

        String answer = RawRequest.send(baseUrl(), example.request());

        if (!answer.isEmpty()) { // a cut connection is an answer too
            assertThat(answer)
                    // 501 and 505 are what the standard wants for a coding and a version that nobody knows
                    .matches("(?s)HTTP/1\\.[01] ([1234]\\d\\d|501|505).*|<!DOCTYPE html>.*")
                    .doesNotContain("\nServer:", "JSESSIONID");
            Layout.assertSilent(answer);
        }
        assertThat(database().count("restaurant")).isEqualTo(restaurants);
    }

    /** In an address anything may stand: it counts as not given, or as text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%",
                "/?q=%zz",
                "/?q=%ff%fe",
                "/?q=%00",
                "/?q=%ED%A0%BD",
                "/?%",
                "/?&&&",
                "/?=",
                "/?q=a%0d%0aSet-Cookie:x=1",
                "/?page=%",
                "/?sort=%zz",
                "/restaurants/new?name=%",
                "/health/live?%",
                "/nothing?%zz",
                "/?q=\u00e4"
            })
    void brokenEscapesInAQueryAreNeverOurFault(String target) {
        String answer = RawRequest.send(baseUrl(), "GET " + target + " HTTP/1.1\r\n" + HOST + END);

        assertThat(answer).matches("(?s)HTTP/1\\.1 [24]\\d\\d.*").doesNotContain("\nSet-Cookie: x=1", "\nServer:");
        Layout.assertSilent(answer);
    }
}
