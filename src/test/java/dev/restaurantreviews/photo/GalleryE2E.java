package dev.restaurantreviews.photo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.DrawnPhotos;
import dev.restaurantreviews.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos on the pages: each opens large, and none moves what is around it. */
@Tag("page-only")
class GalleryE2E extends BrowserTest {

    private static final int PHOTOS = 3;

    /** As browsers measure it, over all frames so far; 0 is a page where nothing has moved. */
    private static final String LAYOUT_SHIFT = """
            () => new Promise(resolve => {
                const observer = new PerformanceObserver(() => {});
                observer.observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() =>
                    resolve(observer.takeRecords().reduce((sum, shift) => sum + shift.value, 0))));
            })""";

    private static final String WITHOUT_SIZE = """
            () => [...document.images].filter(image => image.getClientRects().length)
                .filter(image => !image.getAttribute('width') || !image.getAttribute('height') || !image.hasAttribute('alt'))
                .map(image => image.outerHTML)""";

    private static String name;
    private static long restaurant;

    @BeforeAll
    static void reviewWithPhotos() {
        name = Samples.uniqueName();
        restaurant = Samples.restaurant(database(), name, "Soup");
        DrawnPhotos.review(newVisitor(), restaurant, PHOTOS);
    }

    @Test
    void keysLeadThroughThePhotosAndBack() {
        Page page = open("/restaurants/" + restaurant);
        Locator links = page.locator(".lead a");
        Locator dialog = page.locator("#lightbox");

        links.nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        assertThat(dialog.locator("figcaption")).hasText("Photo of " + name + " 2 of 3");
        assertThat(dialog.locator("img")).hasAttribute("src", large(links.nth(1)));
        assertAccessible(page);

        page.keyboard().press("ArrowRight");
        assertThat(dialog.locator("figcaption")).containsText("3 of 3");
        page.keyboard().press("ArrowRight");
        assertThat(dialog.locator("img")).hasAttribute("src", large(links.nth(0)));
        page.keyboard().press("ArrowLeft");
        assertThat(dialog.locator("figcaption")).containsText("3 of 3");

        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(links.nth(1)).isFocused();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void withoutScriptAPhotoIsALinkToItsLargeFile() {
        Page page = openWithoutScript("/restaurants/" + restaurant);

        Response photo = page.waitForResponse(
                Pattern.compile("1600\\.jpg"), page.locator(".lead a").first()::click);

        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.headerValue("Content-Type")).isEqualTo("image/jpeg");
        page.waitForURL(Pattern.compile("1600\\.jpg"));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void photosTakeTheirPlaceBeforeTheyAreThere(int width) {
        for (String address : List.of("/?q=" + name, "/restaurants/" + restaurant)) {
            Page page = open("/restaurants/new");
            page.setViewportSize(width, 900);
            List<Route> held = new ArrayList<>();
            page.route("**/photos/**", held::add);
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            assertThat(page.locator("main img").first()).isVisible();
            held.forEach(Route::resume);
            page.waitForFunction("() => document.querySelector('main img').naturalWidth > 0");

            assertThat(page.locator("main img").first()).hasAttribute("loading", "eager");
            assertThat(((Number) page.evaluate(LAYOUT_SHIFT)).doubleValue()).isZero();
            assertThat((List<?>) page.evaluate(WITHOUT_SIZE)).isEmpty();
        }
    }

    private static String large(Locator link) {
        return baseUrl().resolve(link.getAttribute("href")).toString();
    }
}
