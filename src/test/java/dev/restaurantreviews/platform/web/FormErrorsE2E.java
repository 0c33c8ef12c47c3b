package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.heading;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static dev.restaurantreviews.testing.BrowserSteps.statusLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that comes back: what is wrong, where, and that nothing typed is lost. */
@Tag("page-only")
class FormErrorsE2E extends BrowserTest {

    private static final Pattern ERROR_TITLE = Pattern.compile("^Error: .+");
    private static final String NO_DESCRIPTION = "Describe the restaurant";
    private static final String NO_RATING = "Choose a rating from 1 to 5 stars";
    private static final String NO_NAME = "Enter your name";
    private static final String FORMATTED = "First line\n  <b>second</b> & \"third\" – 灯台 🍕";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void restaurantWithoutDescriptionCanBeCompleted(boolean script) {
        String name = "\"<i>" + Samples.uniqueName() + "</i>\"";
        Page page = open("/restaurants/new", script);
        field(page, "Name").fill(name);
        field(page, "Street address").fill("1 Harbour Street");
        field(page, "Cuisine").selectOption("Seafood");
        button(page, "Add restaurant").click();

        assertProblem(page, NO_DESCRIPTION, field(page, "Description"));
        assertThat(field(page, "Name")).hasValue(name);
        assertThat(field(page, "Street address")).hasValue("1 Harbour Street");
        assertThat(field(page, "Cuisine").locator(":checked")).hasText("Seafood");
        assertThat(database().count("restaurant", "name = ?", name)).isZero();

        field(page, "Description").fill("Soup");
        button(page, "Add restaurant").click();
        assertThat(heading(page)).hasText(name);
        assertThat(database().count("restaurant", "name = ?", name)).isOne();
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void reviewWithoutRatingAndNameCanBeCompleted(boolean script) {
        long restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        Page page = open("/restaurants/" + restaurant + "/review", script);
        field(page, "Comments").fill(FORMATTED);
        button(page, "Post review").click();

        assertProblem(page, NO_RATING, field(page, "1 star"));
        assertProblem(page, NO_NAME, field(page, "Your name"));
        assertThat(field(page, "Comments")).hasValue(FORMATTED);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();

        field(page, "5 stars").check();
        button(page, "Post review").click();
        assertThat(page.getByRole(AriaRole.ALERT)).not().containsText(NO_RATING);
        assertThat(field(page, "5 stars")).isChecked();
        assertThat(field(page, "Comments")).hasValue(FORMATTED);

        field(page, "Your name").fill("Ada");
        button(page, "Post review").click();
        assertThat(statusLine(page)).isVisible();
        assertThat(database().value("SELECT comments FROM review WHERE restaurant_id = ?", restaurant))
                .isEqualTo(FORMATTED);
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void summaryHasTheFocusWhenTheFormComesBack(boolean script) {
        Page page = open("/restaurants/new", script);

        button(page, "Add restaurant").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.HEADING)).hasText("There is a problem");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).first())
                .isFocused();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void problemsStandInTheOrderOfTheFields(boolean script) {
        Page page = open("/restaurants/new", script);
        field(page, "Street address").fill("x".repeat(51));

        button(page, "Add restaurant").click();

        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).allTextContents())
                .containsExactly(
                        "Enter the name of the restaurant",
                        "Shorten the street address to 50 characters",
                        NO_DESCRIPTION);
    }

    /** Title, summary, the link in it, and the same words at the field, told to screen readers too. */
    private static void assertProblem(Page page, String problem, Locator control) {
        assertThat(page).hasTitle(ERROR_TITLE);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(problem);
        assertThat(page.locator("form .error").getByText(problem)).isVisible();
        assertThat(descriptionOf(control)).contains(problem);
        link(page, problem).click();
        assertThat(control).isFocused();
        assertThat(control).isInViewport();
    }

    /** Of the control itself or, for one of several radio buttons, of their group. */
    private static String descriptionOf(Locator control) {
        return (String) control.evaluate("""
                control => (control.closest('fieldset') ?? control).getAttribute('aria-describedby')
                    .split(' ').map(id => document.getElementById(id).textContent).join(' ')""");
    }

    private Page open(String address, boolean script) {
        return script ? open(address) : openWithoutScript(address);
    }
}
