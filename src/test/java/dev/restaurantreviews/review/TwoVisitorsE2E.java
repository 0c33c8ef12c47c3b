package dev.restaurantreviews.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.addRestaurant;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.fillReview;
import static dev.restaurantreviews.testing.BrowserSteps.heading;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static dev.restaurantreviews.testing.BrowserSteps.postReview;
import static dev.restaurantreviews.testing.BrowserSteps.statusLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through the whole site: a restaurant, two opinions, and what others see of them. */
class TwoVisitorsE2E extends BrowserTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void meanOfTwoReviewsStandsOnBothPages(boolean script) {
        String name = Samples.uniqueName();
        Page first = open(script);
        addRestaurant(first, name, "Soup");
        String address = URI.create(first.url()).getPath();
        assertThat(heading(first)).hasText(name);
        assertThat(first.locator("main")).containsText("No reviews yet");
        postReview(first, "4 stars", "Warm.", "Ada");
        assertThat(first.locator("main")).containsText("4.0 out of 5");

        Page second = open(script);
        second.navigate(address);
        postReview(second, "1 star", "Cold.", "Ben");

        for (Page visitor : new Page[] {first, second}) {
            visitor.navigate(address);
            assertThat(visitor.locator("main")).containsText("2.5 out of 5");
            assertThat(visitor.locator("main")).containsText("2 reviews");
            search(visitor, name);
            assertThat(card(visitor, name)).containsText("2.5 out of 5");
        }
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void ownReviewCanBeChangedAndStaysTheOnlyOne(boolean script) {
        long restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        Page page = open(script);
        page.navigate("/restaurants/" + restaurant);
        postReview(page, "2 stars", "Lukewarm.", "Ada");

        link(page, "Edit your review").click();
        assertThat(heading(page)).hasText("Edit your review");
        assertThat(field(page, "2 stars")).isChecked();
        assertThat(field(page, "Comments")).hasValue("Lukewarm.");
        assertThat(field(page, "Your name")).hasValue("Ada");
        field(page, "5 stars").check();
        button(page, "Save changes").click();

        assertThat(statusLine(page)).hasText("Your changes have been saved.");
        assertThat(page.locator("main")).containsText("5.0 out of 5");
        assertThat(page.locator("main")).containsText("1 review");
        assertThat(page.locator("main")).containsText("edited");
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isOne();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void cancelIsALinkAndStoresNothing(boolean script) {
        String name = Samples.uniqueName();
        Page page = open(script);
        page.navigate("/restaurants/new");
        field(page, "Name").fill(name);
        field(page, "Description").fill("Soup");
        link(page, "Cancel").click();
        assertThat(page).hasURL(baseUrl().toString());
        assertThat(database().count("restaurant", "name = ?", name)).isZero();

        long restaurant = Samples.restaurant(database(), name, "Soup");
        page.navigate("/restaurants/" + restaurant + "/review");
        fillReview(page, "3 stars", "Never mind.", "Ada");
        link(page, "Cancel").click();
        assertThat(heading(page)).hasText(name);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    private Page open(boolean script) {
        return script ? open("/") : openWithoutScript("/");
    }

    private static void search(Page page, String name) {
        page.navigate("/");
        field(page, "Find a restaurant").fill(name);
        field(page, "Find a restaurant").press("Enter");
    }

    /** What the list says about a restaurant. */
    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name))));
    }
}
