package dev.restaurantreviews.devserver;

import dev.restaurantreviews.photo.SamplePhotos;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
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

    /** All or nothing, with photos if there is a place for them; returns what has been loaded, or nothing when there were restaurants already. */
    static Optional<String> load(DatabaseAddress database, Optional<PhotoStorage> photos) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (count(statement, "restaurant") > 0) {
                return Optional.empty();
            }
            connection.setAutoCommit(false);
            statement.execute(script());
            int count = photos.isPresent() ? SamplePhotos.load(connection, photos.get()) : 0;
            connection.commit();
            return Optional.of(count(statement, "restaurant") + " restaurants, " + count(statement, "review")
                    + " reviews, " + count + " photos");
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
