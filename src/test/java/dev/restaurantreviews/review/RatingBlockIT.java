package dev.restaurantreviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page says what the reviewers think of a restaurant: mean, count and a histogram that adds up. */
class RatingBlockIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());

    @ParameterizedTest
    @CsvSource({
        "5, 5.0 out of 5, 1 review",
        "5 4, 4.5 out of 5, 2 reviews",
        "5 4 4, 4.3 out of 5, 3 reviews",
        "5 5 4, 4.7 out of 5, 3 reviews",
        "3 3 3 4, 3.3 out of 5, 4 reviews", // 3.25, halves go up
        "1 1 1 1 1 1, 1.0 out of 5, 6 reviews"
    })
    void meanAndCountStandOnBothPages(String ratings, String mean, String count) {
        String word = Examples.word();
        long id = examples.restaurant(word);
        for (String rating : ratings.split(" ")) {
            examples.review(id, Integer.parseInt(rating));
        }

        String details = newVisitor()
                .get("/restaurants/" + id)
                .page()
                .select("section:has(#rating)")
                .text();
        String card = newVisitor().get("/?q=" + word).page().select("li.card").text();

        for (String text : List.of(details, card)) {
            assertThat(text).contains(mean).containsPattern("\\b" + count + "\\b");
            assertThat(text).doesNotContain("No reviews yet", "NaN");
        }
    }

    @Test
    void withoutReviewsThereIsNoNumber() {
        String word = Examples.word();
        long id = examples.restaurant(word);

        Answer details = newVisitor().get("/restaurants/" + id);
        String card = newVisitor().get("/?q=" + word).page().select("li.card").text();

        assertThat(details.text()).contains("No reviews yet");
        assertThat(card).contains("No reviews yet").doesNotContain("out of 5");
        assertThat(details.text()).doesNotContain("out of 5", "0 reviews", "NaN", "0.0", "null");
        assertThat(details.page().select(".histogram")).isEmpty();
    }

    /** neodb#1233: the percentages of another site add to 97. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1 2 3", "1 2 3 4 5 5", "1 1 1 1 1 1 2", "5 5 5 4 4 3 3 2 1 1 1", "2 2 2 3 3 3 4"})
    void thePercentagesOfTheFiveBarsAddToOneHundred(String ratings) {
        long id = examples.restaurant();
        for (String rating : ratings.split(" ")) {
            examples.review(id, Integer.parseInt(rating));
        }

        List<Element> bars = newVisitor().get("/restaurants/" + id).page().select(".histogram li");

        assertThat(bars).hasSize(5);
        assertThat(bars.stream().mapToInt(RatingBlockIT::percentage).sum()).isEqualTo(100);
        for (int stars = 1; stars <= 5; stars++) {
            Element bar = bars.get(5 - stars);
            assertThat(bar.text()).startsWith(stars == 1 ? "1 star " : stars + " stars ");
            assertThat(bar.select("svg rect").attr("width")).isEqualTo(Integer.toString(percentage(bar)));
        }
    }

    private static int percentage(Element bar) {
        return Integer.parseInt(bar.text().replaceFirst(".* (\\d+)%$", "$1"));
    }

    @Test
    void eachBarFiltersByItsStars() {
        long id = examples.restaurant();
        examples.reviews(id, 5, 5, 4, 1);
        Answer page = newVisitor().get("/restaurants/" + id);

        List<Integer> found = page.page().select(".histogram a").eachAttr("href").stream()
                .map(link -> newVisitor().get(link))
                .peek(filtered -> assertThat(filtered.status()).isEqualTo(200))
                .map(filtered -> filtered.page().select("article.review").size())
                .toList();

        assertThat(found).containsExactly(2, 1, 0, 0, 1);
        Answer none = newVisitor().get("/restaurants/" + id + "?stars=3");
        assertThat(none.text()).contains("Nobody has given so many stars");
        assertThat(none.page().select("nav.filters a").attr("href")).isEqualTo("/restaurants/" + id);
    }

    @Test
    void reviewsSortAsTheLinksSayAndEachIsThereOnce() {
        long id = examples.restaurant();
        for (int i = 0; i < 45; i++) {
            examples.review(id, 1 + i * 3 % 5, "Author " + i, null);
        }
        for (String order : List.of(
                "new: written_at DESC, id DESC",
                "high: rating DESC, written_at DESC, id DESC",
                "low: rating, written_at DESC, id DESC")) {
            String expected = (String) database()
                    .value(
                            "SELECT string_agg(author, '|' ORDER BY " + order.split(": ")[1]
                                    + ") FROM review WHERE restaurant_id = ?",
                            id);
            StringBuilder seen = new StringBuilder();
            for (int page = 1; page <= 3; page++) {
                Answer answer =
                        newVisitor().get("/restaurants/" + id + "?sort=" + order.split(":")[0] + "&page=" + page);
                List<String> authors = answer.page().select("article.review h3").eachText();
                assertThat(authors).hasSize(page < 3 ? 20 : 5);
                authors.forEach(
                        author -> seen.append(seen.length() == 0 ? "" : "|").append(author));
            }
            assertThat(seen).as(order).hasToString(expected);
        }
    }

    @Test
    void hiddenReviewsAppearNowhereAndCountNowhere() {
        String word = Examples.word();
        long id = examples.restaurant(word);
        examples.reviews(id, 5, 4);
        long hidden = examples.review(id, 1, word, "Hidden words");
        database().update("UPDATE review SET status = 'HIDDEN' WHERE id = ?", hidden);

        for (String query : List.of("", "?stars=1", "?sort=low", "?sort=high", "?page=1")) {
            assertThat(newVisitor().get("/restaurants/" + id + query).body()).doesNotContain("Hidden words");
        }
        assertThat(newVisitor().get("/restaurants/" + id).text()).contains("4.5 out of 5", "2 reviews");
        assertThat(newVisitor().get("/?q=" + word).text()).contains("4.5 out of 5", "2 reviews");
        assertThat(newVisitor().get("/restaurants/" + id + "?stars=1").page().select("article.review"))
                .isEmpty();
    }
}
