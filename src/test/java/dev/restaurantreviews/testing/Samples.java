package dev.restaurantreviews.testing;

import java.util.UUID;

/** Rows that a test needs on the site and that no visitor has to type. */
public final class Samples {

    private Samples() {}

    /** A name that no other test uses. */
    public static String uniqueName() {
        return "Café " + UUID.randomUUID().toString().substring(0, 13);
    }

    /** Adds a restaurant that has everything, and returns its id. */
    public static long restaurant(Database database, String name, String description) {
        String insert = "INSERT INTO restaurant (name, street_address, description, cuisine, price)"
                + " VALUES (?, '1 Harbour Street', ?, 'SEAFOOD', 2) RETURNING id";
        return ((Number) database.value(insert, name, description)).longValue();
    }

    /** Adds so many reviews, one second apart, with ratings from 1 to 5 in turn. */
    public static void reviews(Database database, long restaurant, int count, String comments) {
        database.update(
                "INSERT INTO review (restaurant_id, rating, comments, author, written_at)"
                        + " SELECT ?, 1 + n % 5, ?, 'Visitor ' || n, now() - n * interval '1 second'"
                        + " FROM generate_series(1, ?) AS n",
                restaurant, comments, count);
    }
}
