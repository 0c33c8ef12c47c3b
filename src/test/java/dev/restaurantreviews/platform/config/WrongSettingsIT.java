package dev.restaurantreviews.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.UnwatchedSite;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Http;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.ServerLogs;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site with settings that cannot be right: it says so, all at once, and serves nothing else. */
class WrongSettingsIT {

    private static final Duration START = Duration.ofSeconds(90);
    private static final String SECRET = "s3cret-password";
    private static final Map<String, String> WRONG = Map.of(
            "DBPORT", "many",
            "DBSSLMODE", "sometimes",
            "SITE_TIMEZONE", "Mars/Olympus",
            "TRUSTED_PROXY_HOPS", "-1",
            "MIGRATE", "perhaps",
            "STORAGE_ACCOUNT_NAME", "Reviews",
            "STORAGE_CONTAINER_NAME", "Photos",
            "APP_PUBLIC_URL", "reviews.example.org/path?x");

    private static UnwatchedSite site;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(TestSites.environment());
        settings.putAll(WRONG);
        settings.put("DBUSER", "reviews");
        settings.put("AZURE_STORAGE_CONNECTION_STRING", SECRET);
        settings.put("DBPASS", SECRET); // and neither DBHOST nor DBNAME
        site = TestSites.startUnwatched("wrong-settings", settings);
        ServerLogs.follow(site.log());
        Await.status(site.baseUrl(), "/health/live", 200, START);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyMistakeIsNamedWhereOperatorsLook() throws IOException {
        Answer ready = visitor().get("/health/ready");

        assertThat(ready.status()).isEqualTo(503);
        String log = Files.readString(site.log());
        WRONG.forEach((name, value) -> {
            assertThat(ready.body()).contains(name, value);
            assertThat(log).contains("Wrong setting: " + name).contains(value);
        });
        assertThat(log).contains("Wrong setting: AZURE_STORAGE_CONNECTION_STRING is not shown");
        for (String missing : List.of("DBHOST", "DBNAME")) {
            assertThat(ready.body()).contains(missing + " is not set");
            assertThat(log).contains("Wrong setting: " + missing);
        }
        assertThat(ready.body()).contains("\"photos\":\"down\"").doesNotContain(SECRET);
        assertThat(log).doesNotContain(SECRET);
    }

    @Test
    void thoseWhoAskThroughAProxyLearnOnlyThatTheSiteIsNotReady() {
        Answer ready = visitor().get("/health/ready", Map.of("X-Forwarded-For", "192.0.2.7"));

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body()).contains("The log of the server says why.").doesNotContain("DBPORT", "Mars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/restaurants/new", "/restaurants/1", "/restaurants/1/review", "/?q=x&page=9"})
    void everyPageIs503InTheLayout(String path) {
        Answer answer = visitor().get(path);

        Layout.assertErrorPage(answer, 503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
        assertThat(answer.body()).doesNotContain("DBPORT", "Mars/Olympus"); // not the visitor's business
    }

    @Test
    void whatNeedsNoSettingsWorks() {
        Answer page = visitor().get("/");

        assertThat(visitor()
                        .get(page.page().select("link[rel=stylesheet]").attr("href"))
                        .status())
                .isEqualTo(200);
        Layout.assertErrorPage(visitor().get("/none"), 404);
        assertThat(site.isAlive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost", "null"})
    void aPostOfAnotherOriginIsNoMistakeOfOurs(String origin) {
        int status = Http.send(
                        site.baseUrl(),
                        "POST",
                        "/restaurants/new",
                        Map.of("Origin", origin, "Content-Type", "application/x-www-form-urlencoded"),
                        BodyPublishers.ofString("name=x"))
                .statusCode();

        assertThat(status).isIn(403, 503);
    }

    private static Visitor visitor() {
        return new Visitor(site.baseUrl());
    }
}
