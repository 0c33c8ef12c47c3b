package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Rejection;
import dev.restaurantreviews.testing.Visitor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The defects of the sample that this site replaces, as far as they concern pages and forms: none may come back. */
class SeedDefectsIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());

    @Test
    void defect1EveryStarsLabelSelectsItsOwnStar() {
        Document page = newVisitor()
                .get("/restaurants/" + examples.restaurant() + "/review")
                .page();
        Set<String> radios = new HashSet<>();

        for (int stars = 1; stars <= 5; stars++) {
            String text = stars == 1 ? "1 star" : stars + " stars";
            Element label = page.select("fieldset label").stream()
                    .filter(candidate -> candidate.text().equals(text))
                    .findFirst()
                    .orElseThrow();
            Element radio = page.getElementById(label.attr("for"));
            assertThat(radio.attr("type")).isEqualTo("radio");
            assertThat(radio.val()).isEqualTo(Integer.toString(stars));
            assertThat(page.select("[id]").eachAttr("id")).containsOnlyOnce(radio.id());
            assertThat(radio.hasAttr("checked")).isFalse();
            radios.add(radio.id());
        }
        assertThat(radios).hasSize(5);
        assertThat(page.select("fieldset legend").text()).startsWith("Rating");
    }

    @Test
    void defect1EveryStarIsStoredAsChosen() {
        for (int stars = 1; stars <= 5; stars++) {
            long id = examples.restaurant();
            newVisitor()
                    .get("/restaurants/" + id + "/review")
                    .form("Post review")
                    .choose(stars == 1 ? "1 star" : stars + " stars")
                    .fill("Your name", "Ann")
                    .submit();
            assertThat(database().value("SELECT rating FROM review WHERE restaurant_id = ?", id))
                    .isEqualTo(stars);
        }
    }

    @Test
    void defect2CancelIsALinkAndStoresNothing() {
        Visitor visitor = newVisitor();
        long id = examples.restaurant();
        long restaurants = database().count("restaurant");

        for (String path : List.of("/restaurants/new", "/restaurants/" + id + "/review")) {
            Document page = visitor.get(path).page();
            Element cancel = page.select("main form a").stream()
                    .filter(link -> link.text().equals("Cancel"))
                    .findFirst()
                    .orElseThrow();
            assertThat(page.select("main form button, main form input[type=submit]"))
                    .hasSize(1);
            assertThat(visitor.get(cancel.attr("href")).status()).isEqualTo(200);
        }
        assertThat(database().count("restaurant")).isEqualTo(restaurants);
        assertThat(database().count("review", "restaurant_id = ?", id)).isZero();
    }

    @Test
    void defect3AnErrorThrowsNothingAway() {
        long id = examples.restaurant();
        Form form = newVisitor()
                .get("/restaurants/" + id + "/review")
                .form("Post review")
                .choose("2 stars")
                .fill("Comments", "A long text\nthat took an hour")
                .fill("Your name", " ");

        Answer answer = form.submit();

        Rejection.of(answer).keeps(form.values(), "Post review", "author");
        assertThat(answer.page().select("input[type=radio][checked]").val()).isEqualTo("2");
        assertThat(answer.page().select("textarea").val().strip()).isEqualTo("A long text\nthat took an hour");
    }

    @Test
    void defect4AWrongRatingOrALongNameIsAMessageAndNoRow() {
        long id = examples.restaurant();
        for (String rating : List.of("9", "abc")) {
            Answer answer = newVisitor()
                    .get("/restaurants/" + id + "/review")
                    .form("Post review")
                    .forge("rating", rating)
                    .fill("Your name", "Ann")
                    .submit();
            Rejection.of(answer);
        }
        String name = Examples.word() + "n".repeat(40);
        Rejection.of(newVisitor()
                .get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Description", "d")
                .submit());
        assertThat(database().count("review", "restaurant_id = ?", id)).isZero();
        assertThat(database().count("restaurant", "name LIKE ?", name.substring(0, 20) + "%"))
                .isZero();
    }

    @Test
    void defect7ReviewsArePaged() {
        long id = examples.restaurant();
        for (int i = 0; i < 21; i++) {
            examples.review(id, 3);
        }

        Document page = newVisitor().get("/restaurants/" + id).page();

        assertThat(page.select("article.review")).hasSize(20);
        assertThat(page.select("nav.pager a[rel=next]").attr("href")).isEqualTo("/restaurants/" + id + "?page=2");
    }

    @Test
    void defect9NoReviewsYetIsShownWhenThereAreNone() {
        long id = examples.restaurant();

        assertThat(newVisitor().get("/restaurants/" + id).text()).contains("No reviews yet");
        examples.review(id, 4);
        assertThat(newVisitor().get("/restaurants/" + id).text()).doesNotContain("No reviews yet");
    }

    /** Stars are drawn on the page itself: each is there as an outline, and filled as far as the mean goes. */
    @Test
    void defect10EmptyStarsAreDrawnToo() {
        long id = examples.restaurant();
        examples.reviews(id, 3, 4);

        Document page = newVisitor().get("/restaurants/" + id).page();

        assertThat(page.select("svg path#s")).hasSize(1);
        for (Element stars : page.select("svg.stars")) {
            assertThat(stars.select("use[href=#s]")).hasSize(1);
            assertThat(stars.attr("aria-hidden")).isEqualTo("true");
        }
        assertThat(page.select("p.score svg.stars rect").attr("width")).startsWith("70");
    }

    @Test
    void defect11AnErrorIsAnAlertThatIsTiedToItsField() {
        Rejection.of(newVisitor().get("/restaurants/new").form("Add restaurant").submit())
                .says("Name", "Enter the name of the restaurant")
                .says("Description", "Describe the restaurant");
    }

    @Test
    void defect12NoPageNeedsAnInlineStyle() {
        long id = examples.restaurant();
        examples.reviews(id, 3, 4);

        for (String path :
                List.of("/", "/restaurants/" + id, "/restaurants/new", "/restaurants/" + id + "/review", "/none")) {
            Document page = newVisitor().get(path).page();
            assertThat(page.select("[style], style, script:not([src])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
        }
    }
}
