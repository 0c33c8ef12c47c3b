package dev.restaurantreviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The counters follow the shown reviews, whichever way a row changes. */
class CounterTriggerIT extends ServerTest {

    @Test
    void everyKindOfChangeIsCounted() {
        long restaurant = ServerSql.restaurant("Trigger");
        long other = ServerSql.restaurant("Trigger too");
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");

        long review = ServerSql.review(restaurant, 5);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 1 1 5");
        ServerSql.update("UPDATE review SET rating = 2 WHERE id = ?", review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 1 0 0 0 1 2");
        ServerSql.update("UPDATE review SET comments = 'edited' WHERE id = ?", review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 1 0 0 0 1 2");
        ServerSql.update("UPDATE review SET status = 'HIDDEN' WHERE id = ?", review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
        ServerSql.update("UPDATE review SET rating = 4 WHERE id = ?", review); // hidden: counts nowhere
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
        ServerSql.update("UPDATE review SET status = 'SHOWN' WHERE id = ?", review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 1 0 1 4");
        ServerSql.update("UPDATE review SET restaurant_id = ? WHERE id = ?", other, review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
        assertThat(ServerSql.counters(other)).isEqualTo("0 0 0 1 0 1 4");
        ServerSql.update(
                "UPDATE review SET restaurant_id = ?, rating = 1, status = 'SHOWN' WHERE id = ?", restaurant, review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("1 0 0 0 0 1 1");
        ServerSql.update("DELETE FROM review WHERE id = ?", review);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
        assertThat(ServerSql.counters(other)).isEqualTo("0 0 0 0 0 0 0");
    }

    @Test
    void aHiddenReviewCountsNeitherWhenItComesNorWhenItGoes() {
        long restaurant = ServerSql.restaurant("Hidden");

        ServerSql.update(
                "INSERT INTO review (restaurant_id, rating, author, status) VALUES (?, 5, 'a', 'HIDDEN')", restaurant);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
        ServerSql.update("DELETE FROM review WHERE restaurant_id = ?", restaurant);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 0 0 0 0 0");
    }

    @Test
    void changesOfManyRowsAtOnceAreCounted() {
        long restaurant = ServerSql.restaurant("Many");
        ServerSql.update(
                "INSERT INTO review (restaurant_id, rating, author) SELECT ?, 1 + i % 5, 'a' FROM generate_series(1, 100) i",
                restaurant);
        Random random = new Random(20261123);
        for (int i = 0; i < 20; i++) {
            ServerSql.update(
                    "UPDATE review SET rating = 1 + (rating + ?) % 5, status = CASE WHEN id % 3 = ? THEN 'HIDDEN' ELSE 'SHOWN' END"
                            + " WHERE restaurant_id = ? AND id % 7 = ?",
                    random.nextInt(5), random.nextInt(3), restaurant, random.nextInt(7));
            assertThat(ServerSql.counters(restaurant)).isEqualTo(ServerSql.counted(restaurant));
        }
        ServerSql.update("DELETE FROM review WHERE restaurant_id = ? AND id % 2 = 0", restaurant);
        assertThat(ServerSql.counters(restaurant)).isEqualTo(ServerSql.counted(restaurant));
    }

    /** DESIGN.md, "Ratings": five imagined reviews of 3.5. */
    @Test
    void theScoreIsTheOneOfTheDesign() {
        long restaurant = ServerSql.restaurant("Score");
        assertThat((Double) ServerSql.value("SELECT score FROM restaurant WHERE id = ?", restaurant))
                .isEqualTo(3.5);
        ServerSql.review(restaurant, 5);
        ServerSql.review(restaurant, 4);

        assertThat((Double) ServerSql.value("SELECT score FROM restaurant WHERE id = ?", restaurant))
                .isEqualTo((9 + 17.5) / 7);
    }
}
