package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.heading;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static dev.restaurantreviews.testing.BrowserSteps.statusLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site without a mouse. */
@Tag("page-only")
class KeyboardE2E extends BrowserTest {

    private static final String STOPS = """
            () => {
                const candidates = document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]');
                const groups = new Set();
                return [...candidates].filter(element => {
                    if (element.disabled || element.type === 'hidden' || !element.getClientRects().length) return false;
                    if (element.type !== 'radio') return true;
                    const first = !groups.has(element.name);
                    groups.add(element.name);
                    return first;
                }).map(element => element.outerHTML.replace(/\\s+/g, ' '));
            }""";
    private static final String FOCUSED =
            "() => document.activeElement === document.body ? '' : document.activeElement.outerHTML.replace(/\\s+/g, ' ')";

    /** A ring around the focused element itself, around what it covers, or around the label and star that hold it. */
    private static final String RING = """
            () => {
                const focused = document.activeElement;
                const rings = [getComputedStyle(focused), getComputedStyle(focused, '::after')];
                if (focused.type === 'radio') rings.push(getComputedStyle(focused.parentElement));
                return rings.some(style =>
                    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        && style.outlineColor !== 'rgba(0, 0, 0, 0)');
            }""";

    private static long restaurant;

    @BeforeAll
    static void addRestaurant() {
        restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        Samples.reviews(database(), restaurant, 21, "Warm.");
    }

    @Test
    void skipLinkComesFirstAndLeadsToTheContent() {
        Page page = open("/");

        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the content")).isFocused();
        assertThat(link(page, "Skip to the content")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(field(page, "Find a restaurant")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=Caf%C3%A9&min=2&sort=new", "details", "/restaurants/new", "review", "/nothing"})
    void tabReachesEverythingInOrderWithAVisibleRing(String address) {
        Page page = open(address(address));
        List<String> stops = texts(page.evaluate(STOPS));
        assertThat(stops).isNotEmpty();
        List<String> reached = new ArrayList<>();

        for (int i = 0; i < stops.size(); i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate(FOCUSED));
            assertThat(page.evaluate(RING)).as(reached.get(i)).isEqualTo(true);
        }
        assertThat(reached).isEqualTo(stops);

        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUSED)).as("after the last one").isIn("", stops.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"details", "/restaurants/new", "review"})
    void shiftTabLeadsBackToTheStart(String address) {
        Page page = open(address(address));
        List<String> stops = texts(page.evaluate(STOPS));
        stops.forEach(stop -> page.keyboard().press("Tab"));

        List<String> reached = new ArrayList<>(List.of((String) page.evaluate(FOCUSED)));
        for (int i = 1; i < stops.size(); i++) {
            page.keyboard().press("Shift+Tab");
            reached.add(0, (String) page.evaluate(FOCUSED));
        }

        assertThat(reached).isEqualTo(stops);
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void reviewIsWrittenWithKeysAlone(boolean script) {
        long reviewed = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        String address = "/restaurants/" + reviewed + "/review";
        Page page = script ? open(address) : openWithoutScript(address);

        field(page, "1 star").focus();
        page.keyboard().press("Space");
        assertThat(field(page, "1 star")).isChecked();
        for (String stars : List.of("2 stars", "3 stars", "4 stars", "5 stars")) {
            page.keyboard().press("ArrowRight");
            assertThat(field(page, stars)).isChecked();
            assertThat(field(page, stars)).isFocused();
        }
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Tab");
        assertThat(field(page, "Comments")).isFocused();
        page.keyboard().type("First line");
        page.keyboard().press("Enter");
        page.keyboard().type("second line");
        page.keyboard().press("Tab");
        assertThat(field(page, "Photos")).isFocused();
        page.keyboard().press("Tab");
        assertThat(field(page, "Your name")).isFocused();
        page.keyboard().type("Ada");
        page.keyboard().press("Enter");

        assertThat(statusLine(page)).isVisible();
        assertThat(database().value("SELECT rating FROM review WHERE restaurant_id = ?", reviewed))
                .isEqualTo(4);
        assertThat(database().value("SELECT comments FROM review WHERE restaurant_id = ?", reviewed))
                .isEqualTo("First line\nsecond line");
    }

    @Test
    void restaurantIsFoundAndAddedWithKeysAlone() {
        String name = Samples.uniqueName();
        Page page = open("/");
        field(page, "Find a restaurant").focus();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("No restaurant matches");

        page.locator("main").getByText("Add a restaurant").focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Add a restaurant");
        field(page, "Name").focus();
        page.keyboard().type(name);
        field(page, "Cuisine").focus();
        page.keyboard().type("Thai");
        field(page, "Description").focus();
        page.keyboard().type("Soup");
        button(page, "Add restaurant").focus();
        page.keyboard().press("Space");

        assertThat(heading(page)).hasText(name);
        assertThat(database().value("SELECT cuisine FROM restaurant WHERE name = ?", name))
                .isEqualTo("THAI");
    }

    private static String address(String word) {
        return switch (word) {
            case "details" -> "/restaurants/" + restaurant;
            case "review" -> "/restaurants/" + restaurant + "/review";
            default -> word;
        };
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
