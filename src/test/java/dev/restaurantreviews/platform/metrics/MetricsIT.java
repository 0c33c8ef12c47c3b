package dev.restaurantreviews.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Http;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsIT extends BlackBoxTest {

    private static final Pattern LABELS = Pattern.compile("http_server_requests_seconds_count\\{(.*)} .*");

    private final Visitor visitor = newVisitor();

    @Test
    void prometheusCanReadThem() {
        Answer answer = visitor.get("/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body().lines())
                .allMatch(line -> line.startsWith("#") || line.matches("[a-z_0-9]+(\\{.*})? \\S+"));
        assertThat(answer.body()).contains("reviews_build_info{commit=").contains("reviews_ready 1");
    }

    /** Not even a page that says why: nobody else has anything to look for here. */
    @Test
    void withoutATokenInTheSettingsOnlyThisMachineMayReadThem() {
        assertThat(visitor.get("/metrics", Map.of("X-Forwarded-For", "192.0.2.1"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/metrics", Map.of("Forwarded", "for=192.0.2.1", "Authorization", "Bearer "))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirAddress() {
        visitor.get("/");
        visitor.get("/restaurants/new");
        visitor.get("/restaurants/999999999-a-slug?q=secret");
        visitor.get("/no-such-address-at-all");
        visitor.get("/123/");
        visitor.get("/photos/no-photo");
        visitor.get("/assets/0/none.css");

        awaitCount(() -> routes().containsAll(Set.of(
                "/", "/restaurants/new", "/restaurants/{id}", "/{id}/", "/photos/*", "/assets/*", "unknown")));
        assertThat(routes())
                .isSubsetOf(
                        "/",
                        "/restaurants/new",
                        "/restaurants/{id}",
                        "/restaurants/{id}/edit",
                        "/restaurants/{id}/review",
                        "/{id}/",
                        "/create",
                        "/photos",
                        "/photos/*",
                        "/assets/*",
                        "/error-page",
                        "/openapi/*",
                        "/metrics/*",
                        "unknown");
    }

    private Set<String> routes() {
        return LABELS.matcher(metrics())
                .results()
                .map(count -> count.group(1).replaceFirst(".*route=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    /** A request counts when it has ended, which may be a moment after its answer has come. */
    private static void awaitCount(BooleanSupplier counted) {
        Await.until("it is counted", Duration.ofSeconds(5), counted);
    }

    private String metrics() {
        return visitor.get("/metrics").body();
    }

    @Test
    void probesAndScrapesAreNot() {
        visitor.get("/robots933456.txt");
        visitor.get("/health/ready");
        visitor.get("/metrics");

        assertThat(visitor.get("/metrics").body()).doesNotContain("robots", "/health", "\"/metrics\"");
    }

    @Test
    void appServiceGetsItsWarmUpFileCheaply() {
        Answer answer = visitor.get("/robots933456.txt");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aPostThatIsNotTakenIsCountedByItsReason() {
        double forged = rejected("token");
        double foreign = rejected("type");

        visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", "x")
                .fill("Description", "x")
                .forge("token", "wrong")
                .submit();
        visitor.post("/restaurants/new", "text/plain", "x", Map.of());

        awaitCount(() -> rejected("token") > forged && rejected("type") > foreign);
    }

    @Test
    void aRequestMethodOfAVisitorsOwnIsNoLabel() {
        Http.send(baseUrl(), "BREW", "/", Map.of());

        awaitCount(() -> metrics().contains("method=\"other\""));
        assertThat(metrics()).doesNotContain("BREW");
    }

    @Test
    void theDocumentationHasATableOfThemAll() throws IOException {
        visitor.get("/");
        Set<String> served = Pattern.compile("(?m)^# TYPE (\\S+) ")
                .matcher(visitor.get("/metrics").body())
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> documented = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|")
                .matcher(Files.readString(TestSites.CHECKOUT.resolve("docs/monitoring.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(documented);
    }

    private double rejected(String reason) {
        String metric = "reviews_posts_rejected_total{reason=\"" + reason + "\"}";
        return metrics()
                .lines()
                .filter(line -> line.startsWith(metric))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric));
    }
}
