package dev.restaurantreviews.django;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.photo.rendering.RenderedPhoto;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Writes rows into this site's tables as its own services would, but with old numbers and dates, and without a visitor. */
final class NewSite {

    private static final String ADD_RESTAURANT = """
            INSERT INTO restaurant (id, name, street_address, description, created_at) OVERRIDING SYSTEM VALUE
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String ADD_REVIEW = """
            INSERT INTO review (id, restaurant_id, rating, comments, author, written_at) OVERRIDING SYSTEM VALUE
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    // Locked, so that it is still there when its reviews come.
    private static final String HAS_RESTAURANT = "SELECT 1 FROM restaurant WHERE id = ? FOR KEY SHARE";

    private static final String HAS_REVIEW = "SELECT 1 FROM review WHERE id = ?";

    private static final String BEGIN_PHOTO =
            "INSERT INTO photo (id, width, height, bytes_320, bytes_800, bytes_1600) VALUES (?, ?, ?, ?, ?, ?)";

    // Dated like its review: among equals the newest photo stands for its restaurant.
    private static final String ATTACH_PHOTO = """
            UPDATE photo SET stored_at = now(), review_id = v.id, position = 1, taken_in_at = v.written_at
            FROM review v WHERE photo.id = ? AND photo.deleted_at IS NULL AND v.id = ?
            """;

    private static final String GIVE_UP_PHOTO =
            "UPDATE photo SET deleted_at = now() WHERE id = ? AND review_id IS NULL";

    private final Sql sql;

    NewSite(Connection connection) {
        sql = new Sql(connection);
    }

    /** False: the number is taken. */
    boolean add(NewRestaurant restaurant, Instant createdAt) throws SQLException {
        return sql.update(
                        ADD_RESTAURANT,
                        restaurant.id(),
                        restaurant.name(),
                        restaurant.streetAddress(),
                        restaurant.description(),
                        Timestamp.from(createdAt))
                == 1;
    }

    /** False: the number is taken. */
    boolean add(NewReview review) throws SQLException {
        return sql.update(
                        ADD_REVIEW,
                        review.id(),
                        review.restaurant(),
                        review.rating(),
                        review.comments(),
                        review.author(),
                        Timestamp.from(review.writtenAt()))
                == 1;
    }

    boolean hasRestaurant(long id) throws SQLException {
        return sql.finds(HAS_RESTAURANT, id);
    }

    boolean hasReview(long id) throws SQLException {
        return sql.finds(HAS_REVIEW, id);
    }

    /** Makes the row by which the sweeper finds the files of a photo that never gets its review. */
    void begin(UUID photo, RenderedPhoto rendered) throws SQLException {
        sql.update(
                BEGIN_PHOTO,
                photo,
                rendered.width(),
                rendered.height(),
                rendered.jpegs().get(PhotoSize.SMALL).length,
                rendered.jpegs().get(PhotoSize.MEDIUM).length,
                rendered.jpegs().get(PhotoSize.LARGE).length);
    }

    /** False: the review is gone, or the sweeper has been there. */
    boolean attach(UUID photo, long review) throws SQLException {
        return sql.update(ATTACH_PHOTO, photo, review) == 1;
    }

    void giveUp(UUID photo) throws SQLException {
        sql.update(GIVE_UP_PHOTO, photo);
    }
}
