package dev.restaurantreviews.photo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.field;
import static dev.restaurantreviews.testing.BrowserSteps.fillReview;
import static dev.restaurantreviews.testing.BrowserSteps.link;
import static dev.restaurantreviews.testing.BrowserSteps.statusLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.DrawnPhotos;
import dev.restaurantreviews.testing.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Photos on their way to the site while their visitor still writes. */
@Tag("page-only")
class PhotoUploadE2E extends BrowserTest {

    private static final FilePayload NO_PHOTO = new FilePayload("menu.heic", "image/heic", new byte[] {1, 2, 3});

    private long restaurant;
    private Page page;

    @BeforeEach
    void openForm() {
        restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        page = open("/restaurants/" + restaurant + "/review");
    }

    @Test
    void photosAreTakenInAheadDescribedAndLeftOut() {
        choose("one.jpg", "two.jpg");
        assertThat(photos()).hasCount(2);
        assertThat(page.locator("#photo-status")).hasText("two.jpg has been added");
        assertThat(waitingFiles()).isZero();
        photos().nth(0).getByLabel("Description").fill("A bowl of soup");
        photos().nth(1).getByLabel("Remove").check();
        button(page, "Post review").click();

        link(page, "Enter your name").waitFor();
        assertThat(photos()).hasCount(2);
        assertThat(photos().nth(0).getByLabel("Description")).hasValue("A bowl of soup");
        assertThat(photos().nth(1).getByLabel("Remove")).isChecked();
        fillReview(page, "4 stars", "Warm.", "Ada");
        button(page, "Post review").click();

        statusLine(page).waitFor();
        assertThat(page.locator("article .gallery img")).hasCount(1);
        assertThat(page.locator("article .gallery img")).hasAttribute("alt", "A bowl of soup");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void uploadOnItsWayIsShownAndCanBeCancelled() {
        holdUploads();
        choose("one.jpg", "two.jpg");
        choose("three.jpg");

        assertThat(uploads()).hasCount(3); // a later choice does not undo an earlier one
        assertThat(uploads().first().locator("progress")).isVisible();
        assertThat(waitingFiles()).isEqualTo(3);
        for (String file : new String[] {"one.jpg", "two.jpg", "three.jpg"}) {
            uploads().first().getByText("Cancel upload").click();
            assertThat(page.locator("#photo-status")).hasText(file + " has been left out");
            assertThat(field(page, "Photos")).isFocused();
        }

        assertThat(uploads()).hasCount(0);
        post();
        assertThat(page.locator(".gallery")).hasCount(0);
    }

    @Test
    void photoOnItsWayGoesWithTheForm() {
        holdUploads();
        choose("one.jpg");
        assertThat(uploads()).hasCount(1);

        post();

        assertThat(page.locator("article .gallery img")).hasCount(1);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsToldByItsName() {
        field(page, "Photos")
                .setInputFiles(Stream.concat(
                                Stream.of(NO_PHOTO),
                                Stream.of("1", "2", "3", "4", "5").map(name -> DrawnPhotos.file(name + ".jpg")))
                        .toArray(FilePayload[]::new));

        assertThat(page.locator("#photo-status .error")).hasText(new String[] {
            "menu.heic is not a JPEG, PNG or WebP picture", "5.jpg is one too many: a review has at most 4 photos"
        });
        assertThat(photos()).hasCount(Photo.MOST);
        assertThat(waitingFiles()).isZero();
    }

    @Test
    void browserThatCannotTakeFilesOutOfAControlSendsThemWithTheForm() {
        page.addInitScript("delete window.DataTransfer");
        page.reload();
        choose("one.jpg");
        assertThat(uploads()).hasCount(0);

        post();

        assertThat(page.locator("article .gallery img")).hasCount(1);
    }

    private void choose(String... names) {
        field(page, "Photos")
                .setInputFiles(Stream.of(names).map(DrawnPhotos::file).toArray(FilePayload[]::new));
    }

    private void holdUploads() {
        page.route("**/photos", route -> {}); // as on a line that has just gone dead
    }

    private void post() {
        fillReview(page, "4 stars", "Warm.", "Ada");
        button(page, "Post review").click();
        statusLine(page).waitFor();
    }

    private Locator photos() {
        return page.locator("#photo-list fieldset");
    }

    private Locator uploads() {
        return page.locator(".upload");
    }

    private int waitingFiles() {
        return (int) field(page, "Photos").evaluate("control => control.files.length");
    }
}
