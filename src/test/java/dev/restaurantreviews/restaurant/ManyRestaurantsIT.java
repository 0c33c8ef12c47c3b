package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that are longer than a page, and longer than anybody reads. */
class ManyRestaurantsIT extends BlackBoxTest {

    private static final int MANY = 1_100;

    private final String word = Examples.word();

    @BeforeEach
    void insertMany() {
        database()
                .update(
                        "INSERT INTO restaurant (name, description, created_at)"
                                + " SELECT ? || ' ' || i, 'One of many', now() - i * interval '1 minute' FROM generate_series(1, ?) i",
                        word,
                        MANY);
    }

    @AfterEach
    void deleteMany() {
        database().update("DELETE FROM restaurant WHERE name LIKE ?", word + "%");
    }

    @Test
    void moreThanOneThousandAreNotCounted() {
        assertThat(newVisitor().get("/?q=" + word).text()).contains("more than 1,000 restaurants");
        database().update("DELETE FROM restaurant WHERE name LIKE ? AND name > ?", word + "%", word + " 2");
        long left = database().count("restaurant", "name LIKE ?", word + "%");

        assertThat(newVisitor().get("/?q=" + word).text()).contains(left + " restaurants");
    }

    @Test
    void theFiftiethPageIsTheLastAndTheNextOneAsksToNarrowTheSearch() {
        Answer last = newVisitor().get("/?q=" + word + "&page=50");
        Answer tooFar = newVisitor().get("/?q=" + word + "&page=51");

        assertThat(names(last)).hasSize(20);
        assertThat(last.text()).containsIgnoringCase("narrow your search");
        assertThat(last.page().select("nav.pager a[rel=next]")).isEmpty();
        assertThat(tooFar.text()).containsIgnoringCase("narrow your search");
        assertThat(names(tooFar)).isEmpty();
        Layout.assertOwnPage(tooFar);
    }

    @Test
    void thePagersLinksWalkOverAllRowsExactlyOnce() {
        database()
                .update("DELETE FROM restaurant WHERE name LIKE ? AND split_part(name, ' ', 2)::int > 115", word + "%");
        for (String sort : List.of("top", "new", "name", "reviews")) {
            List<String> seen = new ArrayList<>();
            String path = "/?q=" + word + "&sort=" + sort;
            int pages = 0;
            while (path != null) {
                Answer answer = newVisitor().get(path);
                seen.addAll(names(answer));
                pages++;
                Element next = answer.page().selectFirst("nav.pager a[rel=next]");
                path = next == null ? null : next.attr("href");
                assertThat(answer.page()
                                .select("nav.pager a[aria-current=page]")
                                .text())
                        .isEqualTo(Integer.toString(pages));
            }
            assertThat(pages).isEqualTo(6);
            assertThat(seen).as(sort).hasSize(115).doesNotHaveDuplicates();
        }
    }

    @Test
    void anyPageIsReachedFromAnyOther() {
        Answer middle = newVisitor().get("/?q=" + word + "&page=25");

        assertThat(middle.page().select("nav.pager a").eachText())
                .containsExactly("Previous", "23", "24", "25", "26", "27", "Next");
        String back = middle.page().select("nav.pager a[rel=prev]").attr("href");
        assertThat(names(newVisitor().get(back))).hasSize(20);
        assertThat(newVisitor()
                        .get("/?q=" + word + "&page=2")
                        .page()
                        .select("nav.pager a[rel=prev]")
                        .attr("href"))
                .doesNotContain("page");
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.page().select("li.card h2").eachText();
    }
}
