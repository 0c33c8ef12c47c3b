package dev.restaurantreviews.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;

/** What is true of each page of the site, of error pages above all: its own layout, and no word about what runs it. */
public final class Layout {

    private static final String TELLTALE = "(?is).*(payara|glassfish|grizzly|mojarra|tomcat|weld|eclipselink|hikari|"
            + "postgresql|psqlexception|stack ?trace|java\\.lang|jakarta\\.servlet|exception|\\bat [a-z]+\\.[a-z.]+\\().*";

    private Layout() {}

    /** The status, the site's own layout and nothing that tells what runs it. */
    public static void assertErrorPage(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertOwnPage(answer);
        assertThat(answer.text()).contains("Error " + status);
    }

    public static void assertOwnPage(Answer answer) {
        Document page = answer.page();
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("text/html");
        assertThat(page.title()).as(answer.toString()).endsWith(" – Restaurant Reviews");
        assertThat(page.select("header.site-header a.brand[href=/]")).hasSize(1);
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.select("footer.site-footer")).hasSize(1);
        assertSilent(answer);
    }

    /** Says neither in a header nor in the page which products answer here. */
    public static void assertSilent(Answer answer) {
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertSilent(answer.body());
    }

    public static void assertSilent(String body) {
        assertThat(body).doesNotMatch(TELLTALE);
    }
}
