package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Http;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walks through the site by its links, as a search engine would, and weighs what it gets. */
@Tag("page-only")
class CrawlIT extends BlackBoxTest {

    private static final int MOST_PAGES = 200;
    private static final int KILOBYTE = 1024;
    private static final int HTML_BUDGET = 15 * KILOBYTE; // DESIGN.md, "Budgets": gzip
    private static final int CSS_BUDGET = 24 * KILOBYTE;
    private static final int JS_BUDGET = 12 * KILOBYTE;

    private final Examples examples = new Examples(database());
    private final String word = Examples.word();

    /** Pages of every kind: full lists, long reviews, empty states, forms, errors. */
    private List<String> startPages() {
        long full = examples.restaurant(word + " full", "d".repeat(250), "THAI", 2);
        for (int i = 0; i < 45; i++) {
            examples.review(full, 1 + i % 5, "Author " + i, "Words and words. ".repeat(40));
            examples.restaurant(word + " " + i, "Description ".repeat(20), "VIETNAMESE", 4);
        }
        return List.of(
                "/?q=" + word,
                "/?q=" + word + "&cuisine=vietnamese&price=4&sort=name",
                "/?q=" + word + "nothing",
                "/restaurants/" + full,
                "/restaurants/" + full + "?stars=5&sort=low",
                "/restaurants/" + examples.restaurant(word + " empty"),
                "/restaurants/" + full + "/review",
                "/restaurants/new",
                "/no/such/page");
    }

    @Test
    void everyLinkOfEveryPageAnswers200() {
        Visitor visitor = newVisitor();
        Set<String> seen = new HashSet<>();
        Map<String, String> broken = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(startPages());
        Set<String> errors = Set.of("/no/such/page");
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String path = waiting.poll();
            if (!seen.add(path)) {
                continue;
            }
            Answer answer = visitor.get(path);
            if (answer.status() != 200 && !errors.contains(path)) {
                broken.put(path, Integer.toString(answer.status()));
            }
            if (String.valueOf(answer.header("Content-Type")).startsWith("text/html")) {
                Layout.assertOwnPage(answer);
                links(answer).stream().filter(this::isOfThisTest).forEach(waiting::add);
            }
        }

        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(60);
    }

    // The rows of other tests come and go.
    private boolean isOfThisTest(String path) {
        return !path.startsWith("/?") && !path.matches("/restaurants/\\d+.*")
                || path.contains(word)
                || path.matches("/restaurants/\\d+/review|/restaurants/\\d+(\\?.*)?");
    }

    private static Set<String> links(Answer answer) {
        Set<String> paths = new TreeSet<>();
        for (Element element : answer.page().select("[href], [src], [srcset], [action], [data]")) {
            for (String name : List.of("href", "src", "action", "data")) {
                String target = element.attr(name).replaceFirst("#.*", "");
                if (element.hasAttr(name) && !target.isEmpty() && !element.is("link[rel=canonical]")) {
                    assertThat(target)
                            .as("a link of this site, on %s", answer)
                            .startsWith("/")
                            .doesNotStartWith("//");
                    paths.add(target);
                }
            }
        }
        for (Element form : answer.page().select("form[method=get]")) {
            form.select("select")
                    .forEach(select -> select.select("option")
                            .forEach(option -> paths.add("/?q=&" + select.attr("name") + "=" + option.val())));
        }
        return paths;
    }

    @Test
    void nothingComesFromAnotherSite() {
        String own = baseUrl().toString().replaceFirst("/$", "");
        for (String path : startPages()) {
            Answer answer = newVisitor().get(path);

            assertThat(answer.body().replace("http://www.w3.org/", "").replace(own, ""))
                    .as(path)
                    .doesNotContain("http:", "https:");
            assertThat(answer.page().select("[src^=//], [href^=//]")).isEmpty();
        }
    }

    @Test
    void pagesKeepTheirBudget() {
        for (String path : startPages()) {
            HttpResponse<byte[]> answer = Http.send(baseUrl(), "GET", path, Map.of("Accept-Encoding", "gzip"));
            if (answer.statusCode() == 200) {
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(path)
                        .contains("gzip");
                assertThat(answer.body()).as(path).hasSizeLessThanOrEqualTo(HTML_BUDGET);
                assertThat(new String(Http.gunzip(answer.body()), StandardCharsets.UTF_8))
                        .contains("</html>");
            }
        }
    }

    @Test
    void assetsAreSmallCompressedAndKeptForEver() {
        Answer page = newVisitor().get("/restaurants/new");
        Set<String> styles =
                new TreeSet<>(page.page().select("link[rel=stylesheet]").eachAttr("href"));
        Set<String> scripts = new TreeSet<>(page.page().select("script[src]").eachAttr("src"));
        String icon = page.page().select("link[rel=icon]").attr("href");

        assertThat(weight(styles, "text/css")).isLessThanOrEqualTo(CSS_BUDGET);
        assertThat(weight(scripts, "text/javascript")).isLessThanOrEqualTo(JS_BUDGET);
        assertThat(weight(Set.of(icon), "image/svg+xml")).isLessThanOrEqualTo(2 * KILOBYTE);
        assertThat(styles).isNotEmpty();
        assertThat(scripts).isNotEmpty();
    }

    private static int weight(Set<String> paths, String type) {
        int sum = 0;
        for (String path : paths) {
            HttpResponse<byte[]> packed = Http.send(baseUrl(), "GET", path, Map.of("Accept-Encoding", "gzip"));
            HttpResponse<byte[]> plain = Http.send(baseUrl(), "GET", path, Map.of());
            for (HttpResponse<byte[]> answer : List.of(packed, plain)) {
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(type);
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("public", "max-age=31536000", "immutable");
                assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(Http.gunzip(packed.body())).isEqualTo(plain.body());
            sum += packed.body().length;
        }
        return sum;
    }

    @Test
    void anAssetOfAnotherVersionIsSentButNotKept() {
        String path =
                newVisitor().get("/").page().select("link[rel=stylesheet]").attr("href");

        HttpResponse<byte[]> answer =
                Http.send(baseUrl(), "GET", path.replaceFirst("/assets/[0-9a-f]+/", "/assets/0123456789ab/"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
