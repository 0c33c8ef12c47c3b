package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Http;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers that tell browsers what they must not do, on every kind of answer. */
class SecurityHeadersIT extends BlackBoxTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /?q=nothing-at-all, 200",
        "GET, /restaurants/new, 200",
        "GET, /restaurants/{id}, 200",
        "GET, /restaurants/{id}/review, 200",
        "GET, /health/live, 200",
        "GET, /health/ready, 200",
        "GET, {css}, 200",
        "GET, /assets/0/none.css, 404",
        "GET, /nothing, 404",
        "GET, /restaurants/0, 404",
        "GET, /restaurants/999999999999, 404",
        "GET, /restaurants/999999999999/review, 404",
        "GET, /restaurants/{id}/edit, 404",
        "GET, /restaurants/{id}?page=99, 404",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /7/, 301",
        "PUT, /, 405",
        "POST, /restaurants/new, 415"
    })
    void standOnEveryAnswer(String method, String path, int status) {
        String target = path.replace("{id}", Long.toString(new Examples(database()).restaurant()))
                .replace("{css}", stylesheet());

        HttpResponse<byte[]> answer = Http.send(baseUrl(), method, target, Map.of());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertHeaders(answer.headers());
    }

    @Test
    void standOnWhatIsTooLargeAndOnWhatIsForged() {
        HttpResponse<byte[]> tooLarge = Http.send(
                baseUrl(),
                "POST",
                "/restaurants/new",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofByteArray(new byte[46 * 1024 * 1024]));
        HttpResponse<byte[]> forged = Http.send(
                baseUrl(),
                "POST",
                "/restaurants/new",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site"),
                BodyPublishers.ofString("name=x"));

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertHeaders(tooLarge.headers());
        assertHeaders(forged.headers());
    }

    private static void assertHeaders(HttpHeaders headers) {
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    /** Nothing but our own files, and data: for Pico's icons; no frames at all. */
    @Test
    void theContentSecurityPolicyAllowsOnlyOurOwnFiles() {
        String policy = Http.send(baseUrl(), "GET", "/", Map.of())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        Map<String, Set<String>> directives = new TreeMap<>();
        for (String directive : policy.split(";")) {
            List<String> words = Arrays.asList(directive.strip().split(" "));
            directives.put(words.get(0), words.stream().skip(1).collect(Collectors.toSet()));
        }

        assertThat(directives.get("default-src")).containsExactly("'none'");
        assertThat(directives.get("frame-ancestors")).containsExactly("'none'");
        assertThat(directives.get("base-uri")).containsExactly("'none'");
        assertThat(directives.get("form-action")).containsExactly("'self'");
        assertThat(directives.get("script-src")).containsExactly("'self'");
        assertThat(directives.get("style-src")).containsExactly("'self'");
        assertThat(directives.get("img-src")).containsExactlyInAnyOrder("'self'", "data:");
        directives.forEach((name, sources) -> assertThat(sources)
                .as(name)
                .isSubsetOf("'self'", "'none'", name.equals("img-src") ? "data:" : "'self'"));
    }

    private static String stylesheet() {
        return newVisitor().get("/").page().select("link[rel=stylesheet]").attr("href");
    }
}
