package dev.restaurantreviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.Visitor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threats R17: the counters that all pages show are exactly what a count over the reviews says. */
class CountersIT extends BlackBoxTest {

    private static final int VISITORS = 50;

    private final Examples examples = new Examples(database());
    private final long restaurant = examples.restaurant();

    @Test
    void fiftyVisitorsAtOnceAreCountedExactly() {
        List<Form> forms = forms();

        List<Answer> answers = Parallel.run(VISITORS, i -> forms.get(i).submit());

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(303));
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isEqualTo(VISITORS);
        assertCountersAreExact();
        assertThat(newVisitor().get("/restaurants/" + restaurant).text()).contains("3.0 out of 5", "50 reviews");
    }

    @Test
    void hidingDeletingAndChangingMeanwhileIsCountedExactly() {
        List<Long> imported = IntStream.range(0, 30)
                .mapToObj(i -> examples.review(restaurant, 1 + i % 5))
                .toList();
        List<Form> forms = forms();

        List<Integer> statuses = Parallel.run(VISITORS + imported.size(), i -> {
            if (i < VISITORS) {
                return forms.get(i).submit().status();
            }
            long review = imported.get(i - VISITORS);
            return database()
                    .update(
                            switch (i % 4) {
                                case 0 -> "UPDATE review SET status = 'HIDDEN' WHERE id = ?";
                                case 1 -> "DELETE FROM review WHERE id = ?";
                                case 2 -> "UPDATE review SET rating = 6 - rating WHERE id = ?";
                                default -> "UPDATE review SET comments = 'no star changes' WHERE id = ?";
                            },
                            review);
        });

        assertThat(statuses.subList(0, VISITORS)).containsOnly(303);
        assertThat(statuses.subList(VISITORS, statuses.size())).containsOnly(1);
        assertCountersAreExact();
        database().update("UPDATE review SET status = 'SHOWN' WHERE restaurant_id = ?", restaurant);
        assertCountersAreExact();
    }

    private List<Form> forms() {
        return IntStream.range(0, VISITORS)
                .mapToObj(i -> {
                    Visitor visitor = newVisitor();
                    int stars = 1 + i % 5;
                    return visitor.get("/restaurants/" + restaurant + "/review")
                            .form("Post review")
                            .choose(stars == 1 ? "1 star" : stars + " stars")
                            .fill("Comments", "Review " + i)
                            .fill("Your name", "Visitor " + i);
                })
                .toList();
    }

    private void assertCountersAreExact() {
        assertThat(database()
                        .value(
                                "SELECT concat_ws(' ', stars_1, stars_2, stars_3, stars_4, stars_5, rating_count, rating_sum)"
                                        + " FROM restaurant WHERE id = ?",
                                restaurant))
                .isEqualTo(database()
                        .value(
                                "SELECT concat_ws(' ', count(*) FILTER (WHERE rating = 1), count(*) FILTER (WHERE rating = 2),"
                                        + " count(*) FILTER (WHERE rating = 3), count(*) FILTER (WHERE rating = 4),"
                                        + " count(*) FILTER (WHERE rating = 5), count(*), coalesce(sum(rating), 0))"
                                        + " FROM review WHERE restaurant_id = ? AND status = 'SHOWN'",
                                restaurant));
    }
}
