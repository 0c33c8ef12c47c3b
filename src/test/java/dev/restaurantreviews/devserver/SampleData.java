package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Fills an empty database, so that the first look at the site shows something. */
final class SampleData {

    private SampleData() {}

    /** All or nothing; returns what has been loaded, or nothing when there were restaurants already. */
    static Optional<String> load(DatabaseAddress database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (count(statement, "restaurant") > 0) {
                return Optional.empty();
            }
            connection.setAutoCommit(false);
            statement.execute(script());
            connection.commit();
            return Optional.of(
                    count(statement, "restaurant") + " restaurants, " + count(statement, "review") + " reviews");
        } catch (SQLException e) {
            throw new SiteFailure("The sample data cannot be loaded: " + e.getMessage(), null, e);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String script() {
        try (InputStream resource = SampleData.class.getResourceAsStream("/sample-data.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
