package dev.restaurantreviews.testing;

import java.util.UUID;

/** Rows that a test needs and puts into the database itself, past the forms. */
public final class Examples {

    private final Database database;

    public Examples(Database database) {
        this.database = database;
    }

    /** A word that stands in no other row, to find one's own rows by. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    public long restaurant() {
        return restaurant("Example " + word());
    }

    public long restaurant(String name) {
        return restaurant(name, "An example", null, null);
    }

    public long restaurant(String name, String description, String cuisine, Integer price) {
        return ((Number) database.value(
                        "INSERT INTO restaurant (name, description, cuisine, price) VALUES (?, ?, ?, ?::smallint) RETURNING id",
                        name,
                        description,
                        cuisine,
                        price))
                .longValue();
    }

    public long review(long restaurant, int rating) {
        return review(restaurant, rating, "Imported", "As imported");
    }

    public long review(long restaurant, int rating, String author, String comments) {
        return ((Number) database.value(
                        "INSERT INTO review (restaurant_id, rating, author, comments) VALUES (?, ?, ?, ?) RETURNING id",
                        restaurant,
                        rating,
                        author,
                        comments))
                .longValue();
    }

    /** Reviews with these ratings. */
    public void reviews(long restaurant, int... ratings) {
        for (int rating : ratings) {
            review(restaurant, rating);
        }
    }

    /** The whole row as text, to see whether anything of it has changed. */
    public String row(String table, long id) {
        return (String) database.value("SELECT t::text FROM " + table + " t WHERE id = ?", id);
    }
}
