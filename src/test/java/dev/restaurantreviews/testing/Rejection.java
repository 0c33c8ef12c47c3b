package dev.restaurantreviews.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form that came back to its visitor with what is wrong, as the contract describes it. */
public final class Rejection {

    private final Answer answer;
    private final Document page;
    private final Element summary;

    private Rejection(Answer answer) {
        this.answer = answer;
        this.page = answer.page();
        this.summary = page.selectFirst("[role=alert]");
    }

    /** Asserts what every rejection has: status, title, summary, links and descriptions that lead somewhere. */
    public static Rejection of(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        Layout.assertOwnPage(answer);
        assertThat(answer.page().title()).startsWith("Error:"); // its exact words have one test for each form
        Rejection rejection = new Rejection(answer);
        assertThat(rejection.summary).as(answer.toString()).isNotNull();
        assertThat(rejection.summary.select("h1, h2, h3").eachText()).containsExactly("There is a problem");
        assertThat(rejection.summary.select("li")).isNotEmpty();
        rejection.assertReferencesExist();
        return rejection;
    }

    private void assertReferencesExist() {
        for (Element link : summary.select("a[href]")) {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("%s on %s", link, answer)
                    .isNotNull();
        }
        for (Element described : page.select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id))
                        .as("%s of %s", id, described)
                        .isNotNull();
            }
        }
    }

    /** The words stand in the summary, as a link to the field, and are what the field is described by. */
    public Rejection says(String label, String words) {
        summarises(label, words);
        Element control = control(label);
        assertThat(descriptions(control)).as("what describes %s", control).contains(words);
        if (!control.tagName().equals("fieldset")) { // ARIA knows no invalid group
            assertThat(control.attr("aria-invalid")).as("%s", control).isEqualTo("true");
        }
        return this;
    }

    /** The words stand in the summary, as a link to the field. */
    public Rejection summarises(String label, String words) {
        Element control = control(label);
        List<Element> links = summary.select("a[href]").stream()
                .filter(link -> link.text().equals(words))
                .toList();
        assertThat(links).as("a line '%s' in %s", words, summary).isNotEmpty().anySatisfy(link -> {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target == control || control.getAllElements().contains(target))
                    .as("%s leads to %s", link, control)
                    .isTrue();
        });
        return this;
    }

    /** Words for the form as a whole: in the summary, without a link. */
    public Rejection saysOfTheForm(String words) {
        assertThat(summary.select("li:not(:has(a))").eachText()).anyMatch(line -> line.contains(words));
        return this;
    }

    private Element control(String label) {
        for (Element legend : page.select("main form legend")) {
            if (plain(legend).equals(label)) {
                return legend.parent();
            }
        }
        for (Element candidate : page.select("main form label[for]")) {
            if (plain(candidate).equals(label)) {
                return page.getElementById(candidate.attr("for"));
            }
        }
        throw new AssertionError("No control is labelled '" + label + "' on " + answer);
    }

    private static String plain(Element label) {
        return label.text().replaceFirst("\\s*[*(].*$", "").strip();
    }

    private List<String> descriptions(Element control) {
        return List.of(control.attr("aria-describedby").split(" ")).stream()
                .filter(id -> !id.isEmpty())
                .map(id -> page.getElementById(id).text())
                .toList();
    }

    /** Everything typed is still there: the same names and values, but for the token, which is a fresh one. */
    public Rejection keeps(List<Map.Entry<String, String>> sent, String button, String... except) {
        List<String> left = List.of(except);
        List<Map.Entry<String, String>> kept = answer.form(button).values();
        for (Map.Entry<String, String> value : sent) {
            if (value.getKey().equals("token")) {
                assertThat(kept).doesNotContain(value);
            } else if (!left.contains(value.getKey())) {
                assertThat(kept).as(answer.toString()).contains(value);
            }
        }
        return this;
    }

    public int problems() {
        return summary.select("li").size();
    }
}
