package dev.restaurantreviews.testing;

import dev.restaurantreviews.platform.database.ConnectionPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL for tests inside the server, on the site's own pool but past its services. */
public final class ServerSql {

    private ServerSql() {}

    /** The first column of all rows. */
    public static List<Object> column(String query, Object... values) {
        try (Connection connection = ConnectionPool.get().getConnection();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet result = statement.executeQuery()) {
            List<Object> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getObject(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The first column of the first row. */
    public static Object value(String query, Object... values) {
        return column(query, values).get(0);
    }

    public static long number(String query, Object... values) {
        return ((Number) value(query, values)).longValue();
    }

    /** Changes rows and returns the SQLSTATE of what the database objects to; empty when it does not. */
    public static String attempt(String sql, Object... values) {
        try (Connection connection = ConnectionPool.get().getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** Changes rows. */
    public static void update(String sql, Object... values) {
        String state = attempt(sql, values);
        if (!state.isEmpty()) {
            throw new IllegalStateException(sql + ": " + state);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    public static long restaurant(String name) {
        return number("INSERT INTO restaurant (name, description) VALUES (?, 'An example') RETURNING id", name);
    }

    public static long review(long restaurant, int rating) {
        return number(
                "INSERT INTO review (restaurant_id, rating, author) VALUES (?, ?, 'Imported') RETURNING id",
                restaurant,
                rating);
    }

    /** Stars 1 to 5, count and sum, as the row keeps them. */
    public static String counters(long restaurant) {
        return (String) value(
                "SELECT concat_ws(' ', stars_1, stars_2, stars_3, stars_4, stars_5, rating_count, rating_sum)"
                        + " FROM restaurant WHERE id = ?",
                restaurant);
    }

    /** The same, counted over the shown reviews. */
    public static String counted(long restaurant) {
        return (String) value(
                "SELECT concat_ws(' ', count(*) FILTER (WHERE rating = 1), count(*) FILTER (WHERE rating = 2),"
                        + " count(*) FILTER (WHERE rating = 3), count(*) FILTER (WHERE rating = 4),"
                        + " count(*) FILTER (WHERE rating = 5), count(*), coalesce(sum(rating), 0))"
                        + " FROM review WHERE restaurant_id = ? AND status = 'SHOWN'",
                restaurant);
    }
}
