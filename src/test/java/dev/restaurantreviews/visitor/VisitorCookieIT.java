package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The only cookie of the site: given with a form, kept for a year, worth nothing to a script. */
class VisitorCookieIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());

    @Test
    void pagesWithoutAFormSetNoCookie() {
        long id = examples.restaurant();
        for (String path : List.of(
                "/",
                "/?q=x&page=1",
                "/restaurants/" + id,
                "/none",
                "/restaurants/0",
                "/7/",
                "/create",
                "/health/live",
                "/health/ready",
                "/WEB-INF/web.xml",
                "/assets/0/site.css")) {
            assertThat(newVisitor().get(path).cookies()).as(path).isEmpty();
        }
        assertThat(newVisitor().post("/", "text/plain", "x", Map.of()).cookies())
                .isEmpty();
    }

    /** What is not there has no form either. */
    @ParameterizedTest
    @ValueSource(strings = {"/restaurants/999999999999/review", "/restaurants/999999999999/edit"})
    void aFormThatIsNotThereSetsNoCookie(String path) {
        Answer answer = newVisitor().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void pagesWithAFormSetOneCookieForAYear() {
        long id = examples.restaurant();
        for (String path : List.of("/restaurants/new", "/restaurants/" + id + "/review")) {
            List<String> cookies = newVisitor().get(path).cookies();

            assertThat(cookies).as(path).hasSize(1);
            List<String> attributes = List.of(cookies.get(0).split("; ?"));
            assertThat(attributes.get(0)).matches("visitor=[A-Za-z0-9_-]{43}");
            assertThat(attributes).contains("Path=/", "HttpOnly", "SameSite=Lax");
            assertThat(attributes.stream().map(String::toLowerCase)).contains("max-age=31536000");
            assertThat(attributes).noneMatch(attribute -> attribute.startsWith("Domain"));
        }
    }

    @Test
    void aVisitorKeepsHisCookieAndIsNobodyElse() {
        Visitor visitor = newVisitor();
        String first = visitor.get("/restaurants/new").cookies().get(0).split(";")[0];
        String again = visitor.get("/restaurants/new").cookies().get(0).split(";")[0];
        String other = newVisitor().get("/restaurants/new").cookies().get(0).split(";")[0];

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitor=garbage",
                "visitor=",
                "visitor=\"",
                "visitor=../../etc",
                "visitor=x; visitor=y",
                "visitor=%00",
                "visitor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aCookieOfGarbageIsReplaced(String cookie) {
        Answer answer = newVisitor().get("/restaurants/new", Map.of("Cookie", cookie));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(answer.cookies().get(0))
                .matches("visitor=[A-Za-z0-9_-]{43};.*")
                .doesNotContain(cookie + ";");
        assertThat(newVisitor().get("/", Map.of("Cookie", cookie)).status()).isEqualTo(200);
        assertThat(newVisitor()
                        .get("/restaurants/" + examples.restaurant(), Map.of("Cookie", cookie))
                        .status())
                .isEqualTo(200);
    }

    /** Threats #17: there is no session that could be fixed. */
    @Test
    void thereIsNoSession() {
        Answer answer = newVisitor().get("/restaurants/new;jsessionid=FIXED", Map.of("Cookie", "JSESSIONID=FIXED"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.contains("SESSION"));
        assertThat(answer.body()).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void theDatabaseKnowsOnlyTheHashOfTheCookie() {
        Visitor visitor = newVisitor();
        Answer form = visitor.get("/restaurants/new");
        String secret = form.cookies().get(0).replaceFirst("^visitor=([^;]*);.*", "$1");
        String name = Examples.word();
        form.form("Add restaurant").fill("Name", name).fill("Description", "d").submit();

        assertThat(database().count("restaurant", "name = ? AND created_by = sha256(?::bytea)", name, secret))
                .isEqualTo(1);
    }

    @Test
    void pagesWithAFormAreKeptByNoCache() {
        assertThat(newVisitor().get("/restaurants/new").header("Cache-Control")).isEqualTo("no-store");
        assertThat(newVisitor().get("/").header("Cache-Control")).isEqualTo("no-cache");
    }
}
