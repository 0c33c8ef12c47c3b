package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.heading;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.restaurantreviews.testing.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands below a field when its text gets long, in the units in which the site counts. */
@Tag("page-only")
class CharacterCounterE2E extends BrowserTest {

    private static final int NAME_MAX = 50;

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({
        "'', 1, ''",
        "x, 40, ''",
        "x, 41, Characters left: 9",
        "x, 50, Characters left: 0",
        "x, 51, Characters too many: 1",
        "🍕, 40, ''",
        "🍕, 50, Characters left: 0",
        "🍕, 51, Characters too many: 1",
        "e\u0301, 50, Characters left: 0"
    })
    void countsAsTheSiteDoes(String character, int times, String told) {
        Page page = open("/restaurants/new");

        field(page, "Name").fill(character.repeat(times));

        assertThat(counter(page, "name")).hasText(told);
    }

    @Test
    void spaceAroundTheTextDoesNotCount() {
        Page page = open("/restaurants/new");

        field(page, "Name").fill("   " + "x".repeat(NAME_MAX) + "   ");
        assertThat(counter(page, "name")).hasText("Characters left: 0");
        field(page, "Description").fill("Soup");
        button(page, "Add restaurant").click();

        assertThat(heading(page)).hasText("x".repeat(NAME_MAX));
    }

    @Test
    void lineBreakCountsOnce() {
        Page page = open("/restaurants/new");
        String description = "x\n".repeat(124) + "xx";

        field(page, "Description").fill(description);
        assertThat(counter(page, "description")).hasText("Characters left: 0");
        field(page, "Name").fill("Line breaks");
        button(page, "Add restaurant").click();

        assertThat(heading(page)).hasText("Line breaks");
        assertThat(page.locator(".about").textContent()).isEqualTo(description);
    }

    /** Nothing is cut off while typing or pasting: the visitor decides what goes. */
    @Test
    void tooLongTextIsKeptAndRefused() {
        Page page = open("/restaurants/new");
        String tooLong = "🍕".repeat(NAME_MAX + 1);

        field(page, "Name").fill(tooLong);
        button(page, "Add restaurant").click();

        assertThat(link(page, "Shorten the name to 50 characters")).isVisible();
        assertThat(field(page, "Name")).hasValue(tooLong);
        assertThat(counter(page, "name")).hasText("Characters too many: 1");
        assertThat(database().count("restaurant", "name LIKE ?", "🍕".repeat(NAME_MAX) + "%"))
                .isZero();
    }

    @Test
    void thereIsNoneWithoutScript() {
        Page page = openWithoutScript("/restaurants/new");

        field(page, "Name").fill("x".repeat(NAME_MAX));

        assertThat(counter(page, "name")).isHidden();
    }

    private static Locator counter(Page page, String control) {
        return page.locator("output[for=" + control + "]");
    }
}
