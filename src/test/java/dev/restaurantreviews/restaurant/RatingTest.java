package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatingTest {

    @Test
    void meanIsRoundedHalfUpToOneDecimal() {
        assertThat(new Rating(List.of(0, 0, 0, 1, 1)).mean()).hasToString("4.5");
        assertThat(new Rating(List.of(0, 0, 0, 2, 1)).mean()).hasToString("4.3");
        assertThat(new Rating(List.of(1, 0, 0, 0, 0)).mean()).hasToString("1.0");
        assertThat(new Rating(List.of(0, 0, 3, 1, 0)).mean()).hasToString("3.3"); // 3.25
    }

    @Test
    void withoutReviewsThereIsNoMeanAndAllBarsAreEmpty() {
        Rating none = new Rating(List.of(0, 0, 0, 0, 0));

        assertThat(none.mean()).isNull();
        assertThat(none.bars()).extracting(Rating.Bar::percentage).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void barsGoFromFiveStarsToOne() {
        assertThat(new Rating(List.of(1, 2, 3, 4, 5)).bars())
                .extracting(Rating.Bar::stars, Rating.Bar::count)
                .map(Object::toString)
                .containsExactly("(5, 5)", "(4, 4)", "(3, 3)", "(2, 2)", "(1, 1)");
    }

    @Test
    void percentagesAlwaysAddToOneHundred() {
        Random random = new Random(20261123);
        for (int i = 0; i < 10_000; i++) {
            Rating rating = new Rating(random.ints(5, 0, 1 + i).boxed().toList());
            if (rating.count() > 0) {
                assertThat(rating.bars().stream()
                                .mapToInt(Rating.Bar::percentage)
                                .sum())
                        .as("%s", rating)
                        .isEqualTo(100);
            }
        }
    }

    @Test
    void noPercentageIsMoreThanOneAwayFromTheTruth() {
        Rating thirds = new Rating(List.of(1, 1, 1, 0, 0));

        assertThat(thirds.bars()).extracting(Rating.Bar::percentage).containsExactly(0, 0, 33, 33, 34);
    }
}
