package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.Rejection;
import dev.restaurantreviews.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as part of the review form, as a browser without JavaScript sends them, and the same taken in ahead. */
class PhotoFormIT extends BlackBoxTest {

    private static final byte[] NO_PICTURE = "ftypheic".getBytes(StandardCharsets.US_ASCII);

    private static final Set<Integer> GONE = Set.of(410, 404); // before and after the sweeper has been there

    private static final Duration WAITS = Duration.ofSeconds(10);

    private Visitor author;
    private long restaurant;
    private String page;

    @BeforeEach
    void addARestaurant() {
        author = newVisitor();
        restaurant = new Examples(database()).restaurant();
        page = "/restaurants/" + restaurant + "/review";
    }

    private Form form() {
        return author.get(page).form("Post review").choose("4 stars").fill("Your name", "Ann");
    }

    private static Form attach(Form form, String name) {
        return form.attach("Photos", name, "image/jpeg", PhotoUpload.jpeg(640, 480));
    }

    private static List<String> photos(Form form) {
        return form.values().stream()
                .filter(value -> value.getKey().equals("photo"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private long attached() {
        return database().count("photo", "shown AND restaurant_id = ?", restaurant);
    }

    @Test
    void photosAreShownWithTheReviewOnThePageAndOnTheCard() {
        Form form = form();
        attach(attach(form, "a.jpg"), "b.jpg");

        Answer posted = form.submit();

        assertThat(posted.status()).as(posted.toString()).isEqualTo(303);
        Answer details = author.follow(posted);
        assertThat(details.page().select("article.review img")).hasSize(2).allSatisfy(image -> {
            assertThat(image.attr("width")).isEqualTo("640");
            assertThat(image.attr("height")).isEqualTo("480");
            assertThat(image.attr("alt")).startsWith("Photo of Example");
            assertThat(image.attr("srcset")).contains("/320.jpg 320w", "/800.jpg 640w");
            assertThat(newVisitor().get(image.attr("src")).status()).isEqualTo(200);
        });
        String name = details.page().select("h1").text();
        assertThat(newVisitor().get("/?q=" + name.replace(' ', '+')).page().select(".card img"))
                .hasSize(1);
    }

    @Test
    void goodPhotosStayHoweverTheRestIs() {
        Form form = author.get(page).form("Post review").fill("Comments", "Typed");
        attach(form, "good.jpg").attach("Photos", "menu.heic", "image/heic", NO_PICTURE);

        Answer rejected = form.submit();

        Rejection.of(rejected)
                .says("Photos", "menu.heic is not a JPEG, PNG or WebP picture")
                .says("Rating", "Choose a rating from 1 to 5 stars")
                .says("Your name", "Enter your name");
        Form again = rejected.form("Post review");
        assertThat(photos(again)).hasSize(1);
        assertThat(rejected.page().select("form fieldset.photo legend").eachText())
                .containsExactly("Photo 1");
        assertThat(author.get(rejected.page().select("form fieldset.photo img").attr("src"))
                        .status())
                .isEqualTo(200);

        Answer posted = again.choose("3 stars")
                .fill("Your name", "Ann")
                .fill("Description", "Soup & bread")
                .submit();
        assertThat(posted.status()).as(posted.toString()).isEqualTo(303);
        assertThat(author.follow(posted).page().select("article.review img").eachAttr("alt"))
                .containsExactly("Soup & bread");
    }

    @Test
    void aPhotoCanBeRemovedBeforePosting() {
        Answer rejected = attach(author.get(page).form("Post review"), "a.jpg").submit();
        Form again =
                rejected.form("Post review").choose("Remove").choose("2 stars").fill("Your name", "Ann");
        String photo = photos(again).get(0);

        assertThat(again.submit().status()).isEqualTo(303);

        assertThat(attached()).isZero();
        assertThat(author.get("/photos/" + photo + "/320.jpg").status()).isIn(GONE);
    }

    @Test
    void aPhotoMarkedForRemovalStaysMarkedWhenTheFormComesBack() {
        Form again = attach(author.get(page).form("Post review"), "a.jpg")
                .submit()
                .form("Post review")
                .choose("Remove");

        Answer rejected = again.submit();

        assertThat(rejected.form("Post review").control("Remove").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void editingKeepsAddsAndRemovesPhotos() {
        Form form = form();
        attach(attach(form, "a.jpg"), "b.jpg").submit();
        Form edit = author.get(page).form("Save changes");
        List<String> before = photos(edit);
        assertThat(before).hasSize(2);

        Answer saved = attach(edit.choose("Remove"), "c.jpg").submit();

        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        List<String> after = photos(author.get(page).form("Save changes"));
        assertThat(after).hasSize(2).contains(before.get(1)).doesNotContain(before.get(0));
        assertThat(author.get("/photos/" + before.get(0) + "/320.jpg").status()).isIn(GONE);
        assertThat(author.follow(saved).page().select("article.review").text()).contains("edited");
    }

    @Test
    void savingWithoutAChangeLeavesThePhotosAsTheyAre() {
        attach(form(), "a.jpg").submit();
        List<String> before = photos(author.get(page).form("Save changes"));

        Answer saved = author.get(page).form("Save changes").submit();

        assertThat(photos(author.get(page).form("Save changes"))).isEqualTo(before);
        assertThat(author.follow(saved).page().select("article.review").text()).doesNotContain("edited");
    }

    @Test
    void theFifthPhotoIsRefusedByItsName() {
        Form form = form();
        for (String name : List.of("1.jpg", "2.jpg", "3.jpg", "4.jpg", "fifth.jpg")) {
            attach(form, name);
        }

        Answer rejected = form.submit();

        Rejection.of(rejected).says("Photos", "fifth.jpg is one too many: a review has at most 4 photos");
        assertThat(photos(rejected.form("Post review"))).hasSize(4);
        assertThat(rejected.form("Post review").submit().status()).isEqualTo(303);
        assertThat(attached()).isEqualTo(4);
    }

    @Test
    void photosTakenInAheadBecomePartOfTheReview() {
        PhotoUpload upload = PhotoUpload.from(author, restaurant);
        String photo = upload.photo();

        assertThat(form().forge("photo", photo).submit().status()).isEqualTo(303);

        assertThat(database().count("photo", "id = ?::uuid AND shown AND position = 1", photo))
                .isEqualTo(1);
    }

    @Test
    void nobodyCanTakeAnothersPhoto() {
        Visitor stranger = newVisitor();
        String waiting = PhotoUpload.from(stranger, restaurant).photo();
        attach(form(), "a.jpg").submit();
        String posted = photos(author.get(page).form("Save changes")).get(0);

        for (String photo : List.of(waiting, posted)) {
            Visitor thief = newVisitor();
            Answer answer = thief.get(page)
                    .form("Post review")
                    .choose("1 star")
                    .fill("Your name", "Thief")
                    .forge("photo", photo)
                    .submit();
            Rejection.of(answer).says("Photos", "A photo of this form is not there any more. Choose it again.");
        }
        assertThat(database().count("photo", "id = ?::uuid AND review_id IS NULL", waiting))
                .isEqualTo(1);
        assertThat(attached()).isEqualTo(1);
    }

    @Test
    void aPhotoOfOneReviewCannotMoveToAnother() {
        attach(form(), "a.jpg").submit();
        String posted = photos(author.get(page).form("Save changes")).get(0);
        long other = new Examples(database()).restaurant();

        Answer answer = author.get("/restaurants/" + other + "/review")
                .form("Post review")
                .choose("1 star")
                .fill("Your name", "Ann")
                .forge("photo", posted)
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(attached()).isEqualTo(1);
    }

    @Test
    void aFormThatIsSentTwiceLeavesNoSecondPhotoBehind() {
        Form form = attach(form(), "a.jpg");

        Answer first = form.submit();
        Answer second = form.submit();

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(attached()).isEqualTo(1);
        assertThat(database()
                        .count(
                                "photo",
                                "visitor = (SELECT visitor FROM review WHERE restaurant_id = ?)"
                                        + " AND review_id IS NULL AND deleted_at IS NULL",
                                restaurant))
                .isZero();
    }

    @Test
    void aVisitorHasAtMostTwelveWaitingPhotos() {
        PhotoUpload upload = PhotoUpload.from(author, restaurant);
        String oldest = upload.photo();
        String newest = oldest;
        for (int i = 0; i < 12; i++) {
            newest = upload.photo();
        }

        assertThat(author.get("/photos/" + oldest + "/320.jpg").status()).isIn(GONE);
        assertThat(database()
                        .count(
                                "photo",
                                "visitor = (SELECT visitor FROM photo WHERE id = ?::uuid)"
                                        + " AND review_id IS NULL AND deleted_at IS NULL",
                                newest))
                .isEqualTo(12);
    }

    @Test
    void aDescriptionHasItsLimit() {
        Answer rejected = attach(author.get(page).form("Post review"), "a.jpg").submit();

        Answer again = rejected.form("Post review")
                .choose("5 stars")
                .fill("Your name", "Ann")
                .fill("Description", "ä".repeat(121))
                .submit();

        Rejection.of(again).says("Description", "Shorten the description to 120 characters");
        assertThat(again.form("Post review")
                        .fill("Description", "😀".repeat(120))
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void onlyReviewsWithPhotosCanBeListed() {
        attach(form(), "a.jpg").submit();
        new Examples(database()).reviews(restaurant, 1, 2, 4);

        assertThat(newVisitor()
                        .get("/restaurants/" + restaurant + "?photos=1")
                        .page()
                        .select("article.review"))
                .hasSize(1);
        assertThat(newVisitor()
                        .get("/restaurants/" + restaurant + "?photos=1&stars=1")
                        .page()
                        .select("article.review"))
                .isEmpty();
        assertThat(author.get("/restaurants/" + restaurant + "?photos=1").page().select("article.review"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE review SET status = ? WHERE restaurant_id = ?",
                "UPDATE photo SET status = ? WHERE position = 1 AND restaurant_id = ?"
            })
    void editingWhatIsHiddenLosesNoPhoto(String change) {
        attach(attach(form(), "a.jpg"), "b.jpg").submit();
        database().update(change, "HIDDEN", restaurant);

        Answer saved = attach(author.get(page).form("Save changes"), "c.jpg").submit();

        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        database().update(change, "SHOWN", restaurant);
        assertThat(attached()).isEqualTo(3);
    }

    @Test
    void aRemovalThatIsTakenBackDoesNotMakeRoom() {
        Form form = form();
        for (int i = 0; i < 4; i++) {
            attach(form, i + ".jpg");
        }
        form.submit();
        Form five = attach(
                        author.get(page).form("Save changes").choose("Remove").fill("Your name", ""), "fifth.jpg")
                .submit()
                .form("Save changes");
        assertThat(photos(five)).hasSize(5);

        Answer rejected = five.fill("Your name", "Ann").drop("remove").submit();

        Rejection.of(rejected).says("Photos", "Photo 5 is one too many: a review has at most 4 photos");
        assertThat(attached()).isEqualTo(4);
    }

    @Test
    void whoeverHasNotOpenedTheFormLeavesNoPhoto() {
        String before = database().now();
        Form form = attach(form(), "a.jpg");
        Visitor nobody = newVisitor();

        Answer rejected = form.submitAs(nobody);

        Rejection.of(rejected).saysOfTheForm("open for too long");
        assertThat(rejected.page().select("form").text()).contains("We could not store your photos");
        assertThat(database().photosSince(before)).isZero();
    }

    @Test
    void aFormThatIsOpenedAgainStillHasThePhotosThatWereSentAheadForIt() {
        String photo = PhotoUpload.from(author, restaurant).photo();
        PhotoUpload.from(author, new Examples(database()).restaurant()).photo();

        assertThat(photos(author.get(page).form("Post review"))).containsExactly(photo);
    }

    @Test
    void aPhotoThatBecomesPartOfAReviewIsNotGivenUpForTheThirteenth() throws Exception {
        PhotoUpload upload = PhotoUpload.from(author, restaurant);
        String oldest = upload.photo();
        for (int i = 0; i < 11; i++) {
            upload.photo();
        }
        long review = new Examples(database()).review(restaurant, 5);
        CompletableFuture<String> thirteenth;
        try (Connection posting = database().connect()) {
            posting.setAutoCommit(false);
            try (PreparedStatement attach =
                    posting.prepareStatement("UPDATE photo SET review_id = ?, position = 1 WHERE id = ?::uuid")) {
                attach.setLong(1, review);
                attach.setString(2, oldest);
                attach.executeUpdate();
            }
            thirteenth = CompletableFuture.supplyAsync(upload::photo);
            Await.until(
                    "the upload waits for the post",
                    WAITS,
                    () -> database()
                                    .count(
                                            "pg_stat_activity",
                                            "wait_event_type = 'Lock' AND query LIKE 'UPDATE photo%'")
                            > 0);
            posting.commit();
        }

        assertThat(thirteenth.get(10, TimeUnit.SECONDS)).isNotEmpty();
        assertThat(database().count("photo", "id = ?::uuid AND shown AND deleted_at IS NULL", oldest))
                .isEqualTo(1);
    }
}
