package dev.restaurantreviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.Rejection;
import dev.restaurantreviews.testing.Visitor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One review for each visitor and restaurant: the second visit edits it. */
class EditReviewIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());
    private final long restaurant = examples.restaurant();
    private final String address = "/restaurants/" + restaurant + "/review";
    private final Visitor visitor = newVisitor();

    @Test
    void aReviewIsShownAtOnceWithAStatusLine() {
        Answer posted = write("4 stars", "Good soup");

        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.header("Location")).startsWith("/restaurants/" + restaurant + "?notice=");
        Answer page = visitor.follow(posted);
        assertThat(page.page().select("[role=status]").text()).isEqualTo("Your review has been posted.");
        assertThat(page.text()).contains("4.0 out of 5", "1 review", "Good soup", "Ann", "Your review");
        assertThat(page.page().select("article.review .facts").text()).doesNotContain("edited");
    }

    @Test
    void theSecondVisitShowsTheOldValuesAndSavesTheNewOnes() {
        write("2 stars", "Cold soup");

        Answer second = visitor.get(address);
        assertThat(second.page().selectFirst("h1").text()).isEqualTo("Edit your review");
        assertThat(second.page().select("input[type=radio][checked]").val()).isEqualTo("2");
        assertThat(second.page().select("textarea").val().strip()).isEqualTo("Cold soup");
        assertThat(second.form("Save changes").control("Your name").val()).isEqualTo("Ann");
        assertThat(visitor.get("/restaurants/" + restaurant).text()).contains("Edit your review");

        Answer saved = second.form("Save changes")
                .choose("5 stars")
                .fill("Comments", "Hot soup")
                .submit();

        assertThat(saved.status()).isEqualTo(303);
        Answer page = visitor.follow(saved);
        assertThat(page.text()).contains("5.0 out of 5", "1 review", "Hot soup").doesNotContain("Cold soup");
        assertThat(page.page().select("[role=status]").text()).isEqualTo("Your changes have been saved.");
        assertThat(page.page().select("article.review .facts").text()).contains("edited");
        assertThat(database()
                        .count(
                                "review",
                                "restaurant_id = ? AND rating = 5 AND comments = 'Hot soup' AND edited_at IS NOT NULL",
                                restaurant))
                .isEqualTo(1);
    }

    @Test
    void ownReviewComesFirstHoweverManyAreNewerAndNoneIsShownTwice() {
        write("2 stars", "Cold soup");
        for (int i = 0; i < 25; i++) {
            examples.review(restaurant, 5);
        }
        Answer saved = visitor.get(address)
                .form("Save changes")
                .fill("Comments", "Warm soup")
                .submit();

        Answer first = visitor.follow(saved);
        Answer second = visitor.get("/restaurants/" + restaurant + "?page=2");

        assertThat(first.page().select("article.review").first().text()).contains("Warm soup", "Your review");
        List<String> all = Stream.of(first, second)
                .flatMap(answer -> answer.page().select("article.review").eachAttr("id").stream())
                .toList();
        assertThat(all).hasSize(26).doesNotHaveDuplicates();
        assertThat(visitor.get("/restaurants/" + restaurant + "?stars=5").text())
                .doesNotContain("Warm soup");
        assertThat(newVisitor().get("/restaurants/" + restaurant).text()).doesNotContain("Warm soup");
    }

    @Test
    void aReviewThatHasGoneMeanwhileIsWrittenAnew() {
        write("2 stars", "Cold soup");
        Form form = visitor.get(address).form("Save changes").fill("Comments", "Warm soup");
        database().update("DELETE FROM review WHERE restaurant_id = ?", restaurant);

        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(database().count("review", "restaurant_id = ? AND comments = 'Warm soup'", restaurant))
                .isEqualTo(1);
    }

    @Test
    void savingWithoutAChangeMarksNothingAsEdited() {
        write("2 stars", "Cold soup");

        visitor.get(address).form("Save changes").submit();

        assertThat(database().count("review", "restaurant_id = ? AND edited_at IS NULL", restaurant))
                .isEqualTo(1);
    }

    @Test
    void othersSeeTheReviewButNotAsTheirs() {
        write("3 stars", "So so");
        Visitor other = newVisitor();
        other.get("/restaurants/new"); // has a cookie too

        assertThat(other.get("/restaurants/" + restaurant).text())
                .contains("So so", "Write a review")
                .doesNotContain("Your review", "Edit your review");
        Answer form = other.get(address);
        assertThat(form.page().selectFirst("h1").text()).isEqualTo("Write a review");
        assertThat(form.page().select("input[type=radio][checked]")).isEmpty();
        assertThat(form.body()).doesNotContain("So so");
    }

    /** Facts §2.4 row 6: the edit conflict of two windows. */
    @Test
    void twoWindowsConflictAndTheSecondPressDecides() {
        write("2 stars", "First");
        Form left = visitor.get(address).form("Save changes").choose("3 stars").fill("Comments", "Left window");
        Form right = visitor.get(address).form("Save changes").choose("4 stars").fill("Comments", "Right window");
        assertThat(left.submit().status()).isEqualTo(303);

        Answer conflict = right.submit();

        Rejection.of(conflict)
                .saysOfTheForm("changed in the meantime")
                .keeps(right.values(), "Save changes", "version");
        assertThat(database().value("SELECT comments FROM review WHERE restaurant_id = ?", restaurant))
                .isEqualTo("Left window");
        assertThat(conflict.form("Save changes").submit().status()).isEqualTo(303);
        assertThat(database()
                        .count("review", "restaurant_id = ? AND comments = 'Right window' AND rating = 4", restaurant))
                .isEqualTo(1);
    }

    /** Facts §2.4 row 7: the race of two new reviews becomes an offer to edit. */
    @Test
    void twoNewReviewsInTwoWindowsBecomeOne() {
        Form left = visitor.get(address)
                .form("Post review")
                .choose("3 stars")
                .fill("Comments", "Left")
                .fill("Your name", "Ann");
        Form right = visitor.get(address)
                .form("Post review")
                .choose("4 stars")
                .fill("Comments", "Right")
                .fill("Your name", "Ann");
        assertThat(left.submit().status()).isEqualTo(303);

        Answer conflict = right.submit();

        Rejection.of(conflict).saysOfTheForm("You have reviewed this restaurant already");
        assertThat(conflict.page().select("textarea").val().strip()).isEqualTo("Right");
        assertThat(database().count("review", "restaurant_id = ? AND comments = 'Left'", restaurant))
                .isEqualTo(1);
        String button = conflict.page()
                .select("main form input[type=submit], main form button")
                .val();
        assertThat(conflict.form(button).submit().status()).isEqualTo(303);
        assertThat(database().count("review", "restaurant_id = ? AND comments = 'Right'", restaurant))
                .isEqualTo(1);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isEqualTo(1);
    }

    @Test
    void manyNewReviewsOfOneVisitorAtOnceStayOne() {
        visitor.get(address); // all windows of one browser share its cookie
        List<Form> windows = Parallel.run(
                8,
                i -> visitor.get(address).form("Post review").choose("5 stars").fill("Your name", "Window " + i));

        List<Answer> answers = Parallel.run(8, i -> windows.get(i).submit());

        assertThat(answers.stream().filter(answer -> answer.status() == 303)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(7);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isEqualTo(1);
        assertThat(database().count("restaurant", "id = ? AND rating_count = 1 AND stars_5 = 1", restaurant))
                .isEqualTo(1);
    }

    /** Threats #7: the version in the form is a number of his own review, not a key to another one. */
    @Test
    void aForgedVersionChangesNoOtherReview() {
        write("5 stars", "Mine");
        String before = (String) database().value("SELECT r::text FROM review r WHERE restaurant_id = ?", restaurant);

        Answer answer = newVisitor()
                .get(address)
                .form("Post review")
                .choose("1 star")
                .fill("Your name", "Eve")
                .forge("version", "0")
                .forge("id", before.replaceFirst("^\\((\\d+),.*", "$1"))
                .submit();

        assertThat(answer.status()).isIn(303, 422);
        assertThat(database().count("review r", "restaurant_id = ? AND r::text = ?", restaurant, before))
                .isEqualTo(1);
    }

    @Test
    void aReviewOfAHiddenRestaurantIsNotStored() {
        Form form = visitor.get(address).form("Post review").choose("1 star").fill("Your name", "Ann");
        database().update("UPDATE restaurant SET status = 'HIDDEN' WHERE id = ?", restaurant);

        assertThat(form.submit().status()).isEqualTo(404);

        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    private Answer write(String stars, String comments) {
        return visitor.get(address)
                .form("Post review")
                .choose(stars)
                .fill("Comments", comments)
                .fill("Your name", "Ann")
                .submit();
    }
}
