package dev.restaurantreviews.django;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The few ways in which the import asks the new site's database. */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Returns how many rows it has changed. */
    int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** Whether there is a row. */
    boolean finds(String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet rows = prepared.executeQuery()) {
            return rows.next();
        }
    }

    /** The first column of the only row. */
    <T> T value(Class<T> type, String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getObject(1, type);
        }
    }

    PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
