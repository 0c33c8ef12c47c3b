package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.LoginDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One login at the database, which can change nothing and waits for nothing long. */
final class DatabaseSession implements AutoCloseable {

    /** How long the server may say nothing; longer than a statement of ours may take. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    private static final String CAREFUL = """
            SET default_transaction_read_only = on;
            SET statement_timeout = '3s';
            SET lock_timeout = '1s'""";

    private final Connection connection;

    private DatabaseSession(Connection connection) {
        this.connection = connection;
    }

    /** Logs in as the site does. */
    static DatabaseSession open(Settings.Database settings) throws SQLException {
        Connection connection = LoginDataSource.of(settings, SILENCE).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(CAREFUL);
            return new DatabaseSession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The rows of a query, each with its columns as texts. */
    List<List<String>> rows(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private static List<String> row(ResultSet result) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(result.getString(i));
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
