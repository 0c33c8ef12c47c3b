package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.addRestaurant;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.fillReview;
import static dev.restaurantreviews.testing.BrowserSteps.heading;
import static dev.restaurantreviews.testing.BrowserSteps.statusLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same form sent more than once, as impatient visitors do it. */
@Tag("page-only")
class SendTwiceE2E extends BrowserTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void doubleClickAddsOneRestaurant(boolean script) {
        String name = Samples.uniqueName();
        Page page = open("/restaurants/new", script);
        field(page, "Name").fill(name);
        field(page, "Description").fill("Soup");

        button(page, "Add restaurant").dblclick();

        assertThat(heading(page)).hasText(name);
        assertThat(database().count("restaurant", "name = ?", name)).isOne();
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void doubleClickPostsOneReview(boolean script) {
        long restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        Page page = open("/restaurants/" + restaurant + "/review", script);
        fillReview(page, "4 stars", "Warm.", "Ada");

        button(page, "Post review").dblclick();

        assertThat(statusLine(page)).isVisible();
        assertThat(page.locator("main")).containsText("1 review");
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isOne();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void backAndSendingAgainAddsNoSecondRestaurant(boolean script) {
        String name = Samples.uniqueName();
        Page page = open("/", script);
        addRestaurant(page, name, "Soup");

        page.goBack();
        Response answer = page.waitForResponse("**/restaurants/new", button(page, "Add restaurant")::click);

        // the browser asks for a fresh form, so this one is empty
        assertThat(answer.status()).isEqualTo(422);
        assertThat(database().count("restaurant", "name = ?", name)).isOne();
    }

    @Test
    void formThatTheBrowserHasKeptAddsNoSecondRestaurant() {
        String name = Samples.uniqueName();
        Page page = open("/restaurants/new");
        field(page, "Name").fill(name);
        field(page, "Description").fill("Soup");
        // the answer goes to a window of its own, so that this one stays as a browser would bring it back
        page.locator("form").evaluate("form => form.target = '_blank'");
        Page first = page.waitForPopup(button(page, "Add restaurant")::click);
        assertThat(heading(first)).hasText(name);

        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        Page second = page.waitForPopup(button(page, "Add restaurant")::click);

        assertThat(heading(second)).hasText(name);
        assertThat(database().count("restaurant", "name = ?", name)).isOne();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void backAndSendingAgainPostsNoSecondReview(boolean script) {
        long restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        Page page = open("/restaurants/" + restaurant + "/review", script);
        fillReview(page, "4 stars", "Warm.", "Ada");
        button(page, "Post review").click();
        assertThat(statusLine(page)).isVisible();

        page.goBack();
        button(page, "Post review").or(button(page, "Save changes")).click();

        assertThat(statusLine(page)).isVisible();
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isOne();
        assertThat(database().value("SELECT comments FROM review WHERE restaurant_id = ?", restaurant))
                .isEqualTo("Warm.");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void reloadAfterPostingAddsNothing(boolean script) {
        String name = Samples.uniqueName();
        Page page = open("/", script);
        addRestaurant(page, name, "Soup");

        page.reload();

        assertThat(heading(page)).hasText(name);
        assertThat(database().count("restaurant", "name = ?", name)).isOne();
    }

    private Page open(String address, boolean script) {
        return script ? open(address) : openWithoutScript(address);
    }
}
