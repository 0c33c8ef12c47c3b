package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What visitors set in their system: forced colours, less motion, a script that runs from right to left. */
@Tag("page-only")
class DisplayModesE2E extends BrowserTest {

    private static final String ARABIC = "المكان جميل والطعام لذيذ.";
    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(element => {
                const style = getComputedStyle(element);
                return [style.transitionDuration, style.animationDuration]
                    .some(durations => durations.split(',').some(duration => parseFloat(duration) > 0.001));
            }).map(element => element.outerHTML)""";

    private static long restaurant;

    @BeforeAll
    static void addReviewedRestaurant() {
        restaurant = Samples.restaurant(database(), Samples.uniqueName(), ARABIC);
        Samples.reviews(database(), restaurant, 5, ARABIC);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void starsOfTheFormShowTheChoiceInForcedColors(ColorScheme scheme) throws IOException {
        Page page = open("/restaurants/" + restaurant + "/review", forcedColors(scheme));

        field(page, "1 star").check();
        BufferedImage one = picture(page.locator("fieldset ul"));
        field(page, "5 stars").check();
        BufferedImage five = picture(page.locator("fieldset ul"));

        assertThat(inked(five)).isGreaterThan(inked(one) + 400);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void starsOfReviewsDifferByRatingInForcedColors(ColorScheme scheme) throws IOException {
        Page page = open("/restaurants/" + restaurant + "?sort=high", forcedColors(scheme));

        BufferedImage best = picture(page.locator("article .stars").first());
        BufferedImage worst = picture(page.locator("article .stars").last());

        assertThat(inked(worst)).isPositive();
        assertThat(inked(best)).isGreaterThan(inked(worst));
    }

    @Test
    void focusIsVisibleInForcedColors() throws IOException {
        Page page = open("/restaurants/" + restaurant + "/review", forcedColors(ColorScheme.LIGHT));
        Locator surroundings = page.locator("form");

        BufferedImage before = picture(surroundings);
        field(page, "1 star").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        BufferedImage starFocused = picture(surroundings);
        page.keyboard().press("Tab");
        BufferedImage commentsFocused = picture(surroundings);

        assertThat(differences(before, starFocused)).isGreaterThan(200);
        assertThat(differences(before, commentsFocused)).isGreaterThan(200);
    }

    @Test
    void nothingMovesForVisitorsWhoWantLessMotion() {
        Page page = open("/", new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat((List<?>) page.evaluate(MOVING)).isEmpty();

        page.navigate("/restaurants/new");
        assertThat((List<?>) page.evaluate(MOVING)).isEmpty();
    }

    @Test
    void arabicTextRunsFromTheRight() {
        Page page = open("/restaurants/" + restaurant);

        assertThat(page.locator("article .comments").first()).hasAttribute("dir", "auto");
        assertThat(page.locator("article .comments").first()).hasCSS("direction", "rtl");
        assertThat(page.locator(".about")).hasCSS("direction", "rtl");
        page.navigate("/restaurants/" + restaurant + "/review");
        field(page, "Comments").fill(ARABIC);
        assertThat(field(page, "Comments")).hasCSS("direction", "rtl");
        field(page, "Comments").fill("Warm.");
        assertThat(field(page, "Comments")).hasCSS("direction", "ltr");
    }

    private static NewContextOptions forcedColors(ColorScheme scheme) {
        return new NewContextOptions().setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme);
    }

    private static BufferedImage picture(Locator locator) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(locator.screenshot()));
    }

    /** The number of points that stand out from the background, which in both pictures is black or white. */
    private static long inked(BufferedImage picture) {
        long dark =
                points(picture).filter(point -> isDark(colour(picture, point))).count();
        long all = (long) picture.getWidth() * picture.getHeight();
        return Math.min(dark, all - dark);
    }

    private static boolean isDark(int colour) {
        return (colour & 0xff) + (colour >> 8 & 0xff) + (colour >> 16 & 0xff) < 3 * 128;
    }

    private static long differences(BufferedImage one, BufferedImage other) {
        return points(one)
                .filter(point -> colour(one, point) != colour(other, point))
                .count();
    }

    private static IntStream points(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight());
    }

    private static int colour(BufferedImage picture, int point) {
        return picture.getRGB(point % picture.getWidth(), point / picture.getWidth());
    }
}
