package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats #1, #12 and #18: whatever visitors write is text, on every page that shows it again. */
class EscapingIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());
    private final String word = Examples.word();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{7*7}",
                "${7*7}",
                "#{''.getClass()}",
                "</title><script>x()</script>",
                "<script>x()</script>",
                "\"onfocus=x()//",
                "' onload='x()",
                "<img src=x onerror=x()>",
                "</textarea><script>x()",
                "<!--",
                "]]>",
                "&lt;b&gt;",
                "&amp;#39;",
                "<svg/onload=x()>",
                "javascript:x()",
                "{{typed}}",
                "{0}",
                "{max}",
                "%s%n",
                "a\u2028x()",
                "<bdi>",
                "\\u003cscript\\u003e",
                "--><script>"
            })
    void isShownAsTextEverywhere(String text) {
        String name = word.substring(0, 6) + text;
        Visitor visitor = newVisitor();
        Answer added = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Street address", text)
                .fill("Description", text)
                .submit();
        String page = added.location().replaceFirst("\\?.*", "");
        visitor.get(page + "/review")
                .form("Post review")
                .choose("3 stars")
                .fill("Comments", text)
                .fill(
                        "Your name",
                        text.substring(0, Math.min(20, text.length())).strip())
                .submit();

        Answer details = visitor.get(page);
        Answer list = visitor.get("/?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        Answer edit = visitor.get(page + "/edit");
        Answer review = visitor.get(page + "/review");
        Answer error = visitor.get(page + "/edit")
                .form("Save changes")
                .fill("Description", "")
                .submit();

        for (Answer answer : List.of(details, list, edit, review, error)) {
            assertNoMarkupOfVisitors(answer);
        }
        assertThat(details.page().selectFirst("h1").text()).isEqualTo(shown(name));
        assertThat(details.page().title()).isEqualTo(shown(name) + " – Restaurant Reviews");
        assertThat(details.page().select(".about").text()).isEqualTo(shown(text));
        assertThat(details.page().select("article .comments").text()).isEqualTo(shown(text));
        assertThat(list.page().select("li.card h2").eachText()).containsExactly(shown(name));
        assertThat(list.page().getElementById("q").val()).isEqualTo(name);
        assertThat(edit.form("Save changes").control("Name").val()).isEqualTo(name);
        assertThat(edit.form("Save changes").control("Street address").val()).isEqualTo(text);
        assertThat(edit.form("Save changes").control("Description").val().strip())
                .isEqualTo(text);
        assertThat(error.form("Save changes").control("Street address").val()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x()</script>", "\"><script>x()</script>", "#{7*7}", "${7*7}", "{{status}}"})
    void whatIsEchoedFromAnAddressIsText(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/?q=" + word + encoded,
                "/?sort=" + encoded + "&cuisine=" + encoded,
                "/?notice=" + encoded,
                "/" + encoded.replace("+", "%20"),
                "/restaurants/" + encoded,
                "/?" + encoded + "=1",
                "/restaurants/new?name=" + encoded)) {
            Answer answer = newVisitor().get(path);

            assertThat(answer.status()).as(path).isIn(200, 400, 404);
            assertNoMarkupOfVisitors(answer);
        }
        Answer search = newVisitor().get("/?q=" + word + encoded);
        assertThat(search.page().getElementById("q").val()).isEqualTo(word + text);
        assertThat(search.text()).contains(word + text);
    }

    private static void assertNoMarkupOfVisitors(Answer answer) {
        Document page = answer.page();
        assertThat(
                        page.select(
                                "script:not([src]), img[src]:not([src^=/photos/], [src^=/assets/]), main svg[onload], [onfocus], [onerror], [onload], a[href^=javascript]"))
                .as(answer.toString())
                .isEmpty();
        assertThat(answer.body()).doesNotContain("<script>x", "java.lang");
        assertThat(page.select("title")).hasSize(1);
        for (Element script : page.select("script")) {
            assertThat(script.attr("src")).startsWith("/assets/");
        }
        assertThat(page.text()).doesNotContainPattern("\\b49\\b");
    }

    // jsoup, like a reader, sees runs of white space as one blank.
    private static String shown(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
