package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threats R2: a form counts once, however often and however fast it is sent. */
class OnceOnlyIT extends BlackBoxTest {

    private static final int TIMES = 20;

    private final Examples examples = new Examples(database());

    @Test
    void twentyResendsOfANewRestaurantMakeOne() {
        String name = Examples.word();
        Form form = newVisitor()
                .get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Description", "d");

        List<Answer> answers = Parallel.run(TIMES, i -> form.submit());

        assertAllLeadToOnePlace(answers);
        assertThat(database().count("restaurant", "name = ?", name)).isEqualTo(1);
        assertThat(newVisitor().get(answers.get(0).location()).text()).contains(name);
    }

    @Test
    void twentyResendsOfAReviewMakeOne() {
        long restaurant = examples.restaurant();
        Form form = newVisitor()
                .get("/restaurants/" + restaurant + "/review")
                .form("Post review")
                .choose("5 stars")
                .fill("Your name", "Ann");

        List<Answer> answers = Parallel.run(TIMES, i -> form.submit());

        assertAllLeadToOnePlace(answers);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isEqualTo(1);
        assertThat(database().count("restaurant", "id = ? AND stars_5 = 1 AND rating_count = 1", restaurant))
                .isEqualTo(1);
    }

    @Test
    void aResendMuchLaterChangesNothingEither() {
        long restaurant = examples.restaurant();
        Visitor visitor = newVisitor();
        String address = "/restaurants/" + restaurant + "/review";
        Form first = visitor.get(address).form("Post review").choose("1 star").fill("Your name", "Ann");
        Answer posted = first.submit();
        visitor.get(address).form("Save changes").choose("4 stars").submit();

        Answer again = first.submit();

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(posted.location());
        assertThat(database().value("SELECT rating FROM review WHERE restaurant_id = ?", restaurant))
                .isEqualTo(4);
    }

    @Test
    void twentyResendsOfACorrectionChangeOnce() {
        Visitor visitor = newVisitor();
        String page = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", Examples.word())
                .fill("Description", "d")
                .submit()
                .location()
                .replaceFirst("\\?.*", "");
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        int version = (int) database().value("SELECT version FROM restaurant WHERE id = ?", id);
        Form form = visitor.get(page + "/edit").form("Save changes").fill("Description", "Better");

        List<Answer> answers = Parallel.run(TIMES, i -> form.submit());

        assertAllLeadToOnePlace(answers);
        assertThat(database().value("SELECT version FROM restaurant WHERE id = ?", id))
                .isEqualTo(version + 1);
    }

    @Test
    void twoFormsOfOneVisitorAreTwoRestaurants() {
        Visitor visitor = newVisitor();
        String name = Examples.word();
        for (int i = 0; i < 2; i++) {
            visitor.get("/restaurants/new")
                    .form("Add restaurant")
                    .fill("Name", name)
                    .fill("Description", "d")
                    .submit();
        }

        assertThat(database().count("restaurant", "name = ?", name)).isEqualTo(2);
    }

    private static void assertAllLeadToOnePlace(List<Answer> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(303));
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
    }
}
