package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.devserver.Site;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a site under test: a denial must also leave them alone. */
public final class Database {

    private final String url;

    Database(String url) {
        this.url = url;
    }

    public static Database of(Site site) {
        return at(site.database());
    }

    public static Database at(DatabaseAddress address) {
        return new Database(address.jdbcUrl() + "?user=" + address.user() + "&password=" + address.password());
    }

    public long count(String table) {
        return count(table, "TRUE");
    }

    /** Counts the rows for which a condition in SQL holds. */
    public long count(String table, String condition, Object... values) {
        return ((Number) value("SELECT count(*) FROM " + table + " WHERE " + condition, values)).longValue();
    }

    /** The database's clock, for {@link #photosSince}. */
    public String now() {
        return (String) value("SELECT clock_timestamp()::text");
    }

    /** How many photos have been taken in since; the number of all of them goes down while the sweeper works. */
    public long photosSince(String moment) {
        return count("photo", "taken_in_at > ?::timestamptz", moment);
    }

    /** The first column of the only row. */
    public Object value(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                throw new IllegalStateException("No row: " + query);
            }
            return result.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Changes rows and returns how many. */
    public int update(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public Connection connect() throws SQLException {
        if (url == null) {
            throw new IllegalStateException("BASE_URL needs TEST_DB_URL beside it: this test looks at rows.");
        }
        return DriverManager.getConnection(url);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
