package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site behind a proxy that speaks https with the visitor and http with us, as on App Service. */
class BehindProxyIT {

    private static final String PUBLIC = "https://reviews.example";
    private static final Map<String, String> THROUGH_PROXY = Map.of("X-Forwarded-Proto", "https");

    private static final String TOKEN = "s3cret/of+the.metrics=";

    private static Site site;

    @BeforeAll
    static void start() {
        site = TestSites.start(
                "behind-proxy",
                Map.of(
                        "TRUSTED_PROXY_HOPS",
                        "1",
                        "APP_PUBLIC_URL",
                        PUBLIC,
                        "LOG_FORMAT",
                        "json",
                        "METRICS_TOKEN",
                        TOKEN));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theCookieIsSecureWhenTheVisitorSpeaksHttps() {
        List<String> cookies = visitor().get("/restaurants/new", THROUGH_PROXY).cookies();

        assertThat(cookies).singleElement().asString().startsWith("__Host-visitor=");
        assertThat(cookies.get(0).split("; ?")).contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax");
    }

    @Test
    void withoutTheProxysWordItIsPlainHttp() {
        List<String> cookies = visitor().get("/restaurants/new").cookies();

        assertThat(cookies).singleElement().asString().startsWith("visitor=").doesNotContain("Secure");
    }

    @Test
    void aFormSentThroughTheProxyIsStoredAndLeadsBackThroughIt() {
        Answer page = visitor().get("/restaurants/new", THROUGH_PROXY);
        Form form = page.form("Add restaurant").fill("Name", "Behind a proxy").fill("Description", "Soup");
        Map<String, String> headers = new HashMap<>(THROUGH_PROXY);
        headers.put("Origin", PUBLIC);
        headers.put("Cookie", page.cookies().get(0).split(";")[0]);

        Answer answer = visitor().post("/restaurants/new", "application/x-www-form-urlencoded", encode(form), headers);

        assertThat(answer.status()).as(answer.toString()).isIn(302, 303);
        assertThat(answer.header("Location"))
                .matches("/restaurants/\\d+\\?notice=[a-z-]+"); // neither http nor our port
        assertThat(Database.of(site).count("restaurant")).isEqualTo(1);
        assertThat(visitor()
                        .get(answer.location(), THROUGH_PROXY)
                        .page()
                        .select("link[rel=canonical]")
                        .attr("href"))
                .startsWith(PUBLIC + "/restaurants/");
    }

    @Test
    void theMetricsAreForTheBearerOfTheToken() {
        Map<String, String> headers = new HashMap<>(THROUGH_PROXY);
        assertThat(visitor().get("/metrics", headers).status()).isEqualTo(401);
        assertThat(visitor().get("/metrics", headers).header("WWW-Authenticate"))
                .startsWith("Bearer");

        headers.put("Authorization", "Bearer " + TOKEN + "x");
        assertThat(visitor().get("/metrics", headers).status()).isEqualTo(401);

        headers.put("Authorization", "Bearer " + TOKEN);
        assertThat(visitor().get("/metrics", headers).body()).contains("http_server_requests_seconds");
    }

    @Test
    void theVisitorCanQuoteTheIdByWhichTheOperatorFindsHisRequest() throws IOException {
        Map<String, String> headers = new HashMap<>(THROUGH_PROXY);
        headers.put("X-ARR-LOG-ID", "13a1dd03-d2e7-46ec-8ae2-03ee10288733");
        Answer answer = visitor().get("/restaurants/9876543210-of-a-visitor?q=words%20of%20a%20visitor", headers);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("X-Request-Id")).isEqualTo(headers.get("X-ARR-LOG-ID"));
        assertThat(answer.text()).contains(headers.get("X-ARR-LOG-ID"));
        JsonNode line = lineAbout(headers.get("X-ARR-LOG-ID"));
        assertThat(line.get("level").asText()).isEqualTo("INFO");
        assertThat(line.get("method").asText()).isEqualTo("GET");
        assertThat(line.get("route").asText()).isEqualTo("/restaurants/{id}");
        assertThat(line.get("status").asInt()).isEqualTo(404);
        assertThat(Files.readString(site.log())).doesNotContain("9876543210", "of-a-visitor", "words", TOKEN);
    }

    /** A request is logged when it has ended, which may be a moment after its answer has come. */
    private static JsonNode lineAbout(String requestId) throws IOException {
        Await.until(
                requestId + " is in the log",
                Duration.ofSeconds(5),
                () -> !linesAbout(requestId).isEmpty());
        return new ObjectMapper().readTree(linesAbout(requestId).get(0));
    }

    private static List<String> linesAbout(String requestId) {
        try (Stream<String> lines = Files.lines(site.log())) {
            return lines.filter(line -> line.contains(requestId)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(Form form) {
        return form.values().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Visitor visitor() {
        return new Visitor(site.baseUrl());
    }
}
