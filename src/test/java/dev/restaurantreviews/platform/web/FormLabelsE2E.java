package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels of docs/contract.md, each with the control that it names. */
@Tag("page-only")
class FormLabelsE2E extends BrowserTest {

    private static final List<String> STARS = List.of("1 star", "2 stars", "3 stars", "4 stars", "5 stars");

    @ParameterizedTest
    @CsvSource({
        "/restaurants/new, Name, input, true",
        "/restaurants/new, Street address, input, false",
        "/restaurants/new, Description, textarea, true",
        "/restaurants/new, Cuisine, select, false",
        "/restaurants/new, Price, select, false",
        "review, Comments, textarea, false",
        "review, Your name, input, true",
        "/, Find a restaurant, input, false",
        "/, Cuisine, select, false",
        "/, Price, select, false",
        "/, Rating, select, false"
    })
    void labelLeadsToItsControl(String address, String label, String element, boolean required) {
        Page page = open("review".equals(address) ? reviewForm() : address);

        page.locator("label", new LocatorOptions().setHasText(label))
                .filter(new FilterOptions().setVisible(true))
                .first()
                .click();

        Locator control = field(page, label);
        assertThat(control).hasCount(1);
        assertThat(control).isFocused();
        assertThat(control.evaluate("control => control.localName")).isEqualTo(element);
        assertThat("true".equals(control.getAttribute("aria-required"))).isEqualTo(required);
    }

    @Test
    void noStarIsChosenBeforehand() {
        Page page = open(reviewForm());

        assertThat(ratingGroup(page)).isVisible();
        assertThat(ratingGroup(page).getByRole(AriaRole.RADIO)).hasCount(5);
        STARS.forEach(stars -> assertThat(field(page, stars)).not().isChecked());
    }

    /** The old site gave "4" and "5" the label of "3". */
    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void clickOnEachStarLabelChoosesExactlyThatStar(boolean script) {
        Page page = script ? open(reviewForm()) : openWithoutScript(reviewForm());

        for (String clicked : STARS) {
            page.getByText(clicked, new Page.GetByTextOptions().setExact(true)).click();
            for (String stars : STARS) {
                Locator radio = field(page, stars);
                assertThat(radio.isChecked()).as(clicked + " → " + stars).isEqualTo(stars.equals(clicked));
            }
        }
    }

    @Test
    void clickOnEachDrawnStarChoosesIt() {
        Page page = open(reviewForm());

        for (String stars : STARS) {
            field(page, stars).click();
            assertThat(field(page, stars)).isChecked();
        }
        assertThat(ratingGroup(page).locator(":checked")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"/restaurants/new, Add restaurant", "review, Post review"})
    void formHasOneButtonAndALinkToCancel(String address, String text) {
        Page page = open("review".equals(address) ? reviewForm() : address);

        assertThat(button(page, text)).hasCount(1);
        assertThat(page.locator("main").locator("button, [type=submit]")).hasCount(1);
        assertThat(link(page, "Cancel")).hasCount(1);
    }

    private static Locator ratingGroup(Page page) {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName("Rating").setExact(true));
    }

    private static String reviewForm() {
        return "/restaurants/" + Samples.restaurant(database(), Samples.uniqueName(), "Soup") + "/review";
    }
}
