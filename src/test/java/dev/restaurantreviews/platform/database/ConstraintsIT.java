package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** No path around the forms can break a rule: each bad row is refused by the database itself. */
class ConstraintsIT extends ServerTest {

    private static final String CHECK = "23514";
    private static final String NOT_NULL = "23502";
    private static final String TOO_LONG = "22001";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String GENERATED = "428C9";

    /** Columns and values of a row, in SQL, and the SQLSTATE that they must give. */
    record BadRow(String table, String columns, String values, String state) {}

    private static final List<BadRow> BAD_ROWS = List.of(
            new BadRow("restaurant", "name, description", "NULL, 'd'", NOT_NULL),
            new BadRow("restaurant", "name, description", "'n', NULL", NOT_NULL),
            new BadRow("restaurant", "name, description", "'', 'd'", CHECK),
            new BadRow("restaurant", "name, description", "'  ', 'd'", CHECK),
            new BadRow("restaurant", "name, description", "E'\\t\\n', 'd'", CHECK),
            new BadRow("restaurant", "name, description", "U&'\\00a0\\3000', 'd'", CHECK),
            new BadRow("restaurant", "name, description", "'n', ' '", CHECK),
            new BadRow("restaurant", "name, description", "repeat('n', 51), 'd'", TOO_LONG),
            new BadRow("restaurant", "name, description", "'n', repeat('d', 251)", TOO_LONG),
            new BadRow("restaurant", "name, description, street_address", "'n', 'd', repeat('s', 51)", TOO_LONG),
            new BadRow("restaurant", "name, description, street_address", "'n', 'd', ''", CHECK),
            new BadRow("restaurant", "name, description, price", "'n', 'd', 0", CHECK),
            new BadRow("restaurant", "name, description, price", "'n', 'd', 5", CHECK),
            new BadRow("restaurant", "name, description, price", "'n', 'd', -1", CHECK),
            new BadRow("restaurant", "name, description, cuisine", "'n', 'd', 'thai'", CHECK),
            new BadRow("restaurant", "name, description, cuisine", "'n', 'd', ''", CHECK),
            new BadRow("restaurant", "name, description, cuisine", "'n', 'd', repeat('A', 21)", TOO_LONG),
            new BadRow("restaurant", "name, description, status", "'n', 'd', 'GONE'", CHECK),
            new BadRow("restaurant", "name, description, status", "'n', 'd', NULL", NOT_NULL),
            new BadRow("restaurant", "name, description, created_by", "'n', 'd', '\\x00'", CHECK),
            new BadRow("restaurant", "name, description, stars_1", "'n', 'd', -1", CHECK),
            new BadRow("restaurant", "name, description, rating_count", "'n', 'd', 7", GENERATED),
            new BadRow("restaurant", "name, description, score", "'n', 'd', 5", GENERATED),
            new BadRow("restaurant", "id, name, description", "1, 'n', 'd'", GENERATED),
            new BadRow("review", "restaurant_id, rating, author", "NULL, 3, 'a'", NOT_NULL),
            new BadRow("review", "restaurant_id, rating, author", "-1, 3, 'a'", FOREIGN_KEY),
            new BadRow("review", "restaurant_id, rating, author", "{id}, NULL, 'a'", NOT_NULL),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 0, 'a'", CHECK),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 6, 'a'", CHECK),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 9, 'a'", CHECK),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 3, NULL", NOT_NULL),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 3, ' '", CHECK),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 3, U&'\\2003'", CHECK),
            new BadRow("review", "restaurant_id, rating, author", "{id}, 3, repeat('a', 21)", TOO_LONG),
            new BadRow("review", "restaurant_id, rating, author, comments", "{id}, 3, 'a', ' '", CHECK),
            new BadRow(
                    "review", "restaurant_id, rating, author, comments", "{id}, 3, 'a', repeat('c', 2001)", TOO_LONG),
            new BadRow("review", "restaurant_id, rating, author, status", "{id}, 3, 'a', 'x'", CHECK),
            new BadRow("review", "restaurant_id, rating, author, visitor", "{id}, 3, 'a', '\\x0102'", CHECK),
            new BadRow("form_nonce", "nonce, visitor", "gen_random_uuid(), NULL", NOT_NULL),
            new BadRow("form_nonce", "nonce, visitor", "gen_random_uuid(), '\\x01'", CHECK),
            new BadRow("site_key", "secret", "'\\x01'", CHECK),
            new BadRow("site_key", "secret", "NULL", NOT_NULL));

    @Test
    void everyBadRowIsRefused() {
        long restaurant = ServerSql.restaurant("Constraints");
        long before = rows();
        SoftAssertions softly = new SoftAssertions();

        for (BadRow bad : BAD_ROWS) {
            String sql = "INSERT INTO " + bad.table() + " (" + bad.columns() + ") VALUES ("
                    + bad.values().replace("{id}", Long.toString(restaurant)) + ")";
            softly.assertThat(ServerSql.attempt(sql)).as(sql).isEqualTo(bad.state());
        }

        softly.assertAll();
        assertThat(rows()).isEqualTo(before);
    }

    private static long rows() {
        return ServerSql.number("SELECT (SELECT count(*) FROM restaurant) + (SELECT count(*) FROM review)"
                + " + (SELECT count(*) FROM form_nonce) + (SELECT count(*) FROM site_key)");
    }

    @Test
    void oneVisitorHasOneReviewOfARestaurantAndImportsHaveMany() {
        long restaurant = ServerSql.restaurant("Unique");
        String own = "INSERT INTO review (restaurant_id, rating, author, visitor) VALUES (?, 3, 'a', sha256('x'))";

        assertThat(ServerSql.attempt(own, restaurant)).isEmpty();
        assertThat(ServerSql.attempt(own, restaurant)).isEqualTo(UNIQUE);
        ServerSql.review(restaurant, 3);
        ServerSql.review(restaurant, 3);
        assertThat(ServerSql.counters(restaurant)).isEqualTo("0 0 3 0 0 3 9");
    }

    @Test
    void aNonceIsThereOnce() {
        String nonce =
                "INSERT INTO form_nonce (nonce, visitor) VALUES ('7b3f1a52-7331-4d59-9a40-0d3c0b7a0001', sha256('x'))";

        ServerSql.attempt(nonce);

        assertThat(ServerSql.attempt(nonce)).isEqualTo(UNIQUE);
    }
}
