package dev.restaurantreviews.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.health.Version;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The site itself, as visitors reach it. */
final class SiteChecks {

    private static final String ADDRESS = "site.address";
    private static final String READY = "site.ready";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Some more than the largest form has: a review with four photos and their descriptions has 18. */
    private static final int PARTS = 24;

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private final SiteClient site;
    private final SiteAddressAdvice advice;
    private final Cures cures;

    SiteChecks(SiteClient site, AzureNames names) {
        this.site = site;
        this.cures = new Cures(names);
        this.advice = new SiteAddressAdvice(site.base(), names);
    }

    /** @param foundations without which the site cannot be ready: their faults are told once */
    List<Check> checks(List<String> foundations) {
        return List.of(
                new Check(ADDRESS, List.of(), PATIENCE, this::address),
                new Check(
                        READY,
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(ADDRESS), foundations.stream())
                                .toList(),
                        PATIENCE,
                        this::ready),
                new Check("site.cookies", List.of(READY), PATIENCE, this::cookies),
                new Check("site.parts", List.of(READY), PATIENCE, this::parts));
    }

    private Result address() throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = site.get("/health/live");
        } catch (IOException e) {
            return advice.unreachable(e);
        }
        JsonNode health = json(answer.body());
        if (answer.statusCode() != OK || !health.hasNonNull("version") || !health.hasNonNull("commit")) {
            return advice.somethingElse(answer);
        }
        String running =
                health.get("version").asText() + " (" + health.get("commit").asText() + ")";
        String here = Version.current().toString();
        return new Fine(site.base() + " is this site, " + running
                + (running.equals(here) ? "" : "; this command is of another build, " + here)
                + (advice.isPlainOnTheInternet() ? "; not encrypted" : ""));
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            return new ObjectMapper().createObjectNode(); // a page of somebody else's
        }
    }

    private Result ready() throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get("/health/ready");
        JsonNode health = json(answer.body());
        if (answer.statusCode() != OK) {
            StringBuilder obstacles = new StringBuilder();
            health.path("obstacles").forEach(obstacle -> obstacles.append(' ').append(obstacle.asText()));
            return new Wrong("The site is not ready (" + answer.statusCode() + "):" + obstacles, cures.log());
        }
        for (String part : List.of("photos", "identity")) {
            if (health.path(part).asText().equals("down")) {
                return new Wrong("The site is ready, but says \"" + part + "\":\"down\".", cures.log());
            }
        }
        return new Fine("the site is ready");
    }

    private Result cookies() throws IOException, InterruptedException {
        HttpResponse<String> form = site.get("/restaurants/new");
        List<String> cookies = form.headers().allValues("Set-Cookie");
        boolean secure = cookies.stream()
                .allMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("; secure"));
        boolean https = "https".equals(site.base().getScheme());
        if (form.statusCode() != OK || cookies.isEmpty()) {
            return new Wrong(
                    "The form at /restaurants/new comes with status " + form.statusCode() + " and " + cookies.size()
                            + " cookies.",
                    cures.log());
        }
        if (https && !secure) {
            return new Wrong(
                    "Visitors come by https and get cookies without Secure: the site takes its proxy's http for theirs.",
                    cures.setting("TRUSTED_PROXY_HOPS=1"));
        }
        if (!https && secure) {
            return new Wrong(
                    "Cookies are Secure, and " + site.base() + " is not: browsers will not send them back.",
                    cures.setting("APP_PUBLIC_URL=https://" + site.base().getRawAuthority()));
        }
        return new Fine("cookies " + (secure ? "are Secure" : "are not Secure, as the address is http"));
    }

    /** Nothing is stored: the post has no form token. */
    private Result parts() throws IOException, InterruptedException {
        int status = site.postParts("/photos", PARTS).statusCode();
        if (status == UNPROCESSABLE) {
            return new Fine("a form with " + PARTS + " parts gets through");
        }
        String cause = "A form with " + PARTS + " parts gets status " + status + ": visitors could not send photos.";
        if (status == TOO_LARGE || status == BAD_REQUEST) {
            return new Wrong(
                    cause,
                    "Raise the limit of parts: in Tomcat's server.xml maxPartCount=\"50\" on the Connector (10.1.42"
                            + " allows 10), or take a newer Tomcat; or that of a proxy in front.");
        }
        return new Wrong(cause, status < BAD_REQUEST && status >= REDIRECTED ? advice.redirected() : cures.log());
    }
}
