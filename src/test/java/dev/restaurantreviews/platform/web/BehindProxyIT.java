package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site behind a proxy that speaks https with the visitor and http with us. */
class BehindProxyIT {

    private static final String PUBLIC = "https://reviews.example";
    private static final Map<String, String> THROUGH_PROXY = Map.of("X-Forwarded-Proto", "https");

    private static Site site;

    @BeforeAll
    static void start() {
        site = TestSites.start("behind-proxy", Map.of("TRUSTED_PROXY_HOPS", "1", "APP_PUBLIC_URL", PUBLIC));
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

    private static String encode(Form form) {
        return form.values().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Visitor visitor() {
        return new Visitor(site.baseUrl());
    }
}
