package dev.restaurantreviews.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.EditConflictException;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.restaurant.Rating;
import dev.restaurantreviews.restaurant.RestaurantFilter;
import dev.restaurantreviews.restaurant.RestaurantOrder;
import dev.restaurantreviews.restaurant.RestaurantService;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import dev.restaurantreviews.visitor.Submission;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the services promise to the pages about reviews. */
class ReviewServiceIT extends ServerTest {

    @Inject
    ReviewService reviews;

    @Inject
    RestaurantService restaurants;

    @Test
    void theRatingStaysExactUnderParallelPosts() {
        long restaurant = ServerSql.restaurant("Parallel");

        Parallel.run(
                20,
                i -> reviews.write(restaurant, review(1 + i % 5), List.of(), Optional.empty(), submission(visitor(i))));

        assertThat(restaurants.get(restaurant).getRating()).isEqualTo(new Rating(List.of(4, 4, 4, 4, 4)));
        assertThat(ServerSql.counters(restaurant)).isEqualTo(ServerSql.counted(restaurant));
    }

    @Test
    void oneSubmissionIsStoredOnceAndLeadsToOnePlace() {
        long restaurant = ServerSql.restaurant("Once");
        Submission submission = submission(visitor(1));

        List<String> addresses =
                Parallel.run(10, i -> reviews.write(restaurant, review(4), List.of(), Optional.empty(), submission));

        assertThat(addresses.stream().distinct()).hasSize(1);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 1 0 1 4");
    }

    @Test
    void aConflictChangesNothingAndFreesTheSubmission() {
        long restaurant = ServerSql.restaurant("Conflict");
        VisitorId visitor = visitor(2);
        reviews.write(restaurant, review(4), List.of(), Optional.empty(), submission(visitor));
        int version = reviews.findOwn(restaurant, visitor).orElseThrow().getVersion();
        Submission second = submission(visitor);

        assertThatThrownBy(() -> reviews.write(restaurant, review(1), List.of(), Optional.of(version + 7), second))
                .isInstanceOf(EditConflictException.class)
                .extracting(e -> ((EditConflictException) e).currentVersion())
                .isEqualTo(version);
        assertThatThrownBy(() -> reviews.write(restaurant, review(1), List.of(), Optional.empty(), second))
                .isInstanceOf(EditConflictException.class);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 1 0 1 4");

        reviews.write(restaurant, review(1), List.of(), Optional.of(version), second);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("1 0 0 0 0 1 1");
    }

    @Test
    void hiddenReviewsAreInvisibleToEveryRead() {
        long restaurant = ServerSql.restaurant("Hidden reviews");
        ServerSql.review(restaurant, 5);
        ServerSql.update("UPDATE review SET status = 'HIDDEN' WHERE id = ?", ServerSql.review(restaurant, 1));

        for (ReviewOrder order : ReviewOrder.values()) {
            assertThat(reviews.find(restaurant, order, new ReviewFilter(Optional.empty(), false), null, 1))
                    .hasSize(1);
            assertThat(reviews.find(restaurant, order, new ReviewFilter(Optional.of(1), false), null, 1))
                    .isEmpty();
        }
        assertThat(restaurants.get(restaurant).getRating()).isEqualTo(new Rating(List.of(0, 0, 0, 0, 1)));
    }

    @Test
    void hiddenRestaurantsAreInvisibleToEveryReadAndTakeNoReview() {
        String word = "h" + UUID.randomUUID().toString().substring(0, 8);
        long restaurant = ServerSql.restaurant(word);
        RestaurantFilter filter =
                new RestaurantFilter(Optional.of(word), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(restaurants.count(filter)).isEqualTo(1);
        ServerSql.update("UPDATE restaurant SET status = 'HIDDEN' WHERE id = ?", restaurant);

        assertThat(restaurants.count(filter)).isZero();
        for (RestaurantOrder order : RestaurantOrder.values()) {
            assertThat(restaurants.find(filter, order, 1)).isEmpty();
        }
        assertThatThrownBy(() -> restaurants.get(restaurant)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> restaurants.getOwn(restaurant, visitor(3))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> reviews.write(restaurant, review(5), List.of(), Optional.empty(), submission(visitor(3))))
                .isInstanceOf(NotFoundException.class);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
    }

    private static Review review(int rating) {
        Review review = new Review();
        review.setRating(rating);
        review.setAuthor("Ann");
        return review;
    }

    private static Submission submission(VisitorId visitor) {
        return new Submission(visitor, UUID.randomUUID());
    }

    private static VisitorId visitor(int number) {
        return new VisitorId("v".repeat(40) + (100 + number));
    }
}
