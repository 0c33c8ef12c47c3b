package dev.restaurantreviews.platform.web;

import static dev.restaurantreviews.testing.BrowserSteps.addRestaurant;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static dev.restaurantreviews.testing.BrowserSteps.postReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Named.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.DrawnPhotos;
import dev.restaurantreviews.testing.Samples;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in every state that a visitor can bring it into, with the longest texts that fit. */
@Tag("page-only")
class EveryPageE2E extends BrowserTest {

    private static final String LONG_WORD = "W".repeat(50);
    private static final int HEIGHT = 900;
    private static final int SMALLEST_TARGET = 24;

    /** Links inside a sentence are exempt (WCAG 2.2, 2.5.8), and so is what is outside the window until it has focus. */
    private static final String SMALL_TARGETS = """
            least => [...document.querySelectorAll('a[href], button, input, select, textarea, label[for]')]
                .filter(element => element.getClientRects().length && !element.matches('.skip'))
                .filter(element => !element.matches('label') || element.control?.type === 'radio')
                .filter(element => getComputedStyle(element).display !== 'inline'
                    || element.parentElement.textContent.trim() === element.textContent.trim())
                .filter(element => {
                    const box = element.getBoundingClientRect();
                    return box.width < least - 0.01 || box.height < least - 0.01;
                })
                .map(element => Math.round(element.getBoundingClientRect().width) + 'x'
                    + Math.round(element.getBoundingClientRect().height) + ' ' + element.outerHTML)""";

    private static final String PICTURES_WITHOUT_WORDS = """
            () => [...document.querySelectorAll('img:not([alt]), svg')]
                .filter(picture => picture.localName === 'img' || picture.getAttribute('aria-hidden') !== 'true'
                    && !(picture.getAttribute('role') === 'img' && picture.getAttribute('aria-label')))
                .map(picture => picture.outerHTML)""";

    private static long extreme;
    private static long plain;

    @BeforeAll
    static void fillSite() {
        extreme = Samples.restaurant(database(), LONG_WORD, "W".repeat(250));
        database().update("UPDATE restaurant SET street_address = ? WHERE id = ?", LONG_WORD, extreme);
        Samples.reviews(database(), extreme, 30, "Warm.");
        Samples.reviews(database(), extreme, 5, "W".repeat(2_000));
        DrawnPhotos.review(newVisitor(), extreme, 4);
        database().update("UPDATE review SET author = ? WHERE restaurant_id = ?", "W".repeat(20), extreme);
        plain = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        for (int i = 0; i < 20; i++) {
            Samples.restaurant(database(), LONG_WORD, "Soup");
        }
    }

    static Stream<Named<Consumer<Page>>> pages() {
        return Stream.of(
                named("list", at("/")),
                named("list, filtered", at("/?q=" + LONG_WORD + "&cuisine=SEAFOOD&price=2&min=1&sort=reviews")),
                named("list without results", at("/?q=" + "x".repeat(101) + "&cuisine=THAI&price=4&min=4")),
                named("list, second page", at("/?page=2")),
                named("details", page -> page.navigate("/restaurants/" + extreme)),
                named("details, second page", page -> page.navigate("/restaurants/" + extreme + "?page=2&sort=low")),
                named("details, filtered", page -> page.navigate("/restaurants/" + extreme + "?stars=3")),
                named("details without reviews", page -> page.navigate("/restaurants/" + plain)),
                named("restaurant added", page -> addRestaurant(page, LONG_WORD, "W".repeat(250))),
                named("correct a restaurant", EveryPageE2E::correctRestaurant),
                named("add", at("/restaurants/new")),
                named("add, with errors", EveryPageE2E::addWithErrors),
                named("review", page -> page.navigate("/restaurants/" + extreme + "/review")),
                named("review, with errors and photos", EveryPageE2E::reviewWithErrors),
                named("review posted", EveryPageE2E::reviewPosted),
                named("edit own review", EveryPageE2E::editReview),
                named("404", at("/nothing-here")),
                named("403", EveryPageE2E::postFromElsewhere),
                named("405", EveryPageE2E::postToTheList));
    }

    /** One visit serves all: to bring a page into its state takes longer than to look at it. */
    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndWholeAndKeepsToTheSite(Consumer<Page> visit) {
        List<String> asked = new ArrayList<>();
        Page page = open("/");
        page.onRequest(request -> asked.add(request.url()));
        visit.accept(page);

        assertAll(
                () -> assertNothingIsCutTooSmallOrWithoutWords(page),
                () -> assertAccessible(page, 1280, ColorScheme.LIGHT),
                // layout depends on the width only, colours on the scheme only
                () -> assertAccessible(page, 390, ColorScheme.DARK),
                () -> assertNothingLeavesTheSiteOrBreaksItsPolicy(page, asked)); // the last, for it reloads the page
    }

    private static void assertAccessible(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // half-way through a change no colour is right
        assertAccessible(page);
    }

    private static void assertNothingIsCutTooSmallOrWithoutWords(Page page) {
        for (int width : List.of(320, 390, 768, 1280)) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of the content in a window of " + width)
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
            assertThat((List<?>) page.evaluate(SMALL_TARGETS, SMALLEST_TARGET))
                    .as("targets in a window of " + width)
                    .isEmpty();
        }
        assertThat((List<?>) page.evaluate(PICTURES_WITHOUT_WORDS)).isEmpty();
    }

    private void assertNothingLeavesTheSiteOrBreaksItsPolicy(Page page, List<String> asked) {
        page.reload();

        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .allSatisfy(url -> assertThat(URI.create(url).getScheme()).isIn("http", "data"));
        assertThat(asked)
                .filteredOn(url -> !url.startsWith("data:"))
                .allSatisfy(url -> assertThat(url).startsWith(baseUrl().toString()));
        assertThat(complaints()).isEmpty();
    }

    private static Consumer<Page> at(String address) {
        return page -> page.navigate(address);
    }

    private static void correctRestaurant(Page page) {
        addRestaurant(page, LONG_WORD, "Soup");
        link(page, "Correct this restaurant").click();
        field(page, "Name").waitFor();
    }

    private static void addWithErrors(Page page) {
        page.navigate("/restaurants/new");
        field(page, "Name").fill(LONG_WORD + LONG_WORD);
        button(page, "Add restaurant").click();
        link(page, "Describe the restaurant").waitFor();
    }

    private static void reviewWithErrors(Page page) {
        page.navigate("/restaurants/" + extreme + "/review");
        field(page, "Comments").fill("W".repeat(2_001));
        field(page, "Photos").setInputFiles(DrawnPhotos.file(LONG_WORD + ".jpg"));
        page.getByText("has been added").waitFor();
        button(page, "Post review").click();
        link(page, "Enter your name").waitFor();
    }

    private static void reviewPosted(Page page) {
        long reviewed = Samples.restaurant(database(), LONG_WORD, "Soup");
        page.navigate("/restaurants/" + reviewed);
        postReview(page, "3 stars", "W".repeat(2_000), "W".repeat(20));
    }

    private static void editReview(Page page) {
        reviewPosted(page);
        link(page, "Edit your review").click();
        button(page, "Save changes").waitFor();
    }

    private static void postFromElsewhere(Page page) {
        page.navigate("about:blank");
        page.setContent("<form method='post' action='" + baseUrl() + "restaurants/new'><button>Send</button></form>");
        button(page, "Send").click();
        page.getByText("Error 403").waitFor();
    }

    private static void postToTheList(Page page) {
        page.evaluate("document.querySelector('form').method = 'post'");
        button(page, "Search").click();
        page.getByText("Error 405").waitFor();
    }
}
