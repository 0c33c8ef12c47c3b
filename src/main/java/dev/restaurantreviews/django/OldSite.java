package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of the Django sample, as they were at one moment, and changes nothing. */
final class OldSite implements AutoCloseable {

    private static final String IS_THERE =
            "SELECT to_regclass('restaurant_review_restaurant') IS NOT NULL AND to_regclass('restaurant_review_review') IS NOT NULL";

    /** The moment of the first migration, in microseconds, moves with a dump and is the same for no two sites. */
    private static final String NAME =
            "SELECT to_char(min(applied), 'YYYY-MM-DD HH24:MI:SS.US') FROM django_migrations "
                    + "WHERE app = 'restaurant_review'";

    private static final String HAS_TABLE = "SELECT to_regclass('django_migrations') IS NOT NULL";

    /** The sample without photos has no such column; the earliest one has it for restaurants. */
    private static final String HAS_PHOTOS = "SELECT EXISTS (SELECT FROM pg_attribute WHERE attname = 'image_name' "
            + "AND attrelid = to_regclass('%s') AND NOT attisdropped)";

    private static final String RESTAURANTS =
            "SELECT id, name, street_address, description, %s FROM restaurant_review_restaurant ORDER BY id";

    // Without USE_TZ the dates are of Django's default zone, UTC, which is that of this session.
    private static final String REVIEWS = """
            SELECT id, restaurant_id, user_name, rating::bigint, review_text, review_date::timestamptz, %s
            FROM restaurant_review_review v WHERE %s ORDER BY id
            """;

    private static final String OF_RESTAURANT = "restaurant_id = ?";

    private static final String ORPHANS =
            "NOT EXISTS (SELECT FROM restaurant_review_restaurant r WHERE r.id = v.restaurant_id)";

    private static final String LAST = "SELECT coalesce(max(id), 0)::bigint FROM ";

    private static final String WITH_FIT_NUMBER = " WHERE id BETWEEN " + OldNumber.LEAST + " AND " + OldNumber.MOST;

    private final Connection connection;
    private final String imageName;
    private final String restaurantImageName;

    private OldSite(Connection connection) throws SQLException {
        this.connection = connection;
        imageName = imageName("restaurant_review_review");
        restaurantImageName = imageName("restaurant_review_restaurant");
    }

    private String imageName(String table) throws SQLException {
        return value(connection, HAS_PHOTOS.formatted(table), Boolean.class) ? "image_name::text" : "NULL::text";
    }

    /** Whether the tables of the sample are in this database. */
    static boolean isIn(Connection connection) throws SQLException {
        return value(connection, IS_THERE, Boolean.class);
    }

    /** From now on the connection shows this moment only. */
    static OldSite in(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        }
        return new OldSite(connection);
    }

    /**
     * What tells this site from another one with the same tables.
     *
     * @throws CommandFailure if nothing does: the rows of two sites would be taken for those of one
     */
    String name() throws SQLException {
        Optional<String> migrated = value(connection, HAS_TABLE, Boolean.class)
                ? Optional.ofNullable(value(connection, NAME, String.class))
                : Optional.empty();
        return migrated.map(moment -> "made " + moment)
                .orElseThrow(() -> new CommandFailure("The old database has no table django_migrations with the"
                        + " migrations of restaurant_review, which tells one Django sample from another. Bring this"
                        + " table along from the old site, too."));
    }

    List<OldRestaurant> restaurants() throws SQLException {
        List<OldRestaurant> restaurants = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RESTAURANTS.formatted(restaurantImageName))) {
            while (rows.next()) {
                restaurants.add(new OldRestaurant(
                        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        return restaurants;
    }

    List<OldReview> reviewsOf(OldRestaurant restaurant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVIEWS.formatted(imageName, OF_RESTAURANT))) {
            statement.setLong(1, restaurant.id());
            return reviews(statement);
        }
    }

    /** Those whose restaurant is gone. */
    List<OldReview> orphanReviews() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVIEWS.formatted(imageName, ORPHANS))) {
            return reviews(statement);
        }
    }

    private static List<OldReview> reviews(PreparedStatement statement) throws SQLException {
        List<OldReview> reviews = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reviews.add(new OldReview(
                        rows.getLong(1),
                        rows.getObject(2, Long.class),
                        rows.getString(3),
                        rows.getObject(4, Long.class),
                        rows.getString(5),
                        rows.getObject(6, OffsetDateTime.class),
                        rows.getString(7)));
            }
        }
        return reviews;
    }

    /** What the files of photos that a review mentions may be called. */
    Set<String> imageNames() throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT " + imageName + " AS name FROM restaurant_review_review")) {
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    OldPhoto photo = new OldPhoto(0, rows.getString(1));
                    names.add(photo.name());
                    names.add(photo.nameWithEnding());
                }
            }
        }
        return names;
    }

    /** The highest number of a restaurant that can be taken over, 0 if there is none. */
    long lastRestaurant() throws SQLException {
        return value(connection, LAST + "restaurant_review_restaurant" + WITH_FIT_NUMBER, Long.class);
    }

    /** The highest number of a review that can be taken over, 0 if there is none. */
    long lastReview() throws SQLException {
        return value(connection, LAST + "restaurant_review_review" + WITH_FIT_NUMBER, Long.class);
    }

    /** Ends the connection: copying photos may take longer than the old server lets one be idle. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static <T> T value(Connection connection, String query, Class<T> type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
