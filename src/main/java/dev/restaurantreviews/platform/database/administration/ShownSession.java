package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.PatientDataSource;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** A session in which each change is shown, so that an operator learns what is done and can do it elsewhere by hand. */
final class ShownSession implements AutoCloseable {

    private final Connection connection;
    private final PrintStream out;

    private ShownSession(Connection connection, PrintStream out) {
        this.connection = connection;
        this.out = out;
    }

    static ShownSession open(Settings.Database settings, PrintStream out) throws SQLException {
        Connection connection = PatientDataSource.of(settings).getConnection();
        out.println("-- as " + settings.user() + " in the database " + settings.name());
        ShownSession session = new ShownSession(connection, out);
        session.runQuietly("SET ROLE NONE"); // the database may say otherwise, see OwnerRole
        return session;
    }

    /** For who only looks. */
    static ShownSession openQuietly(Settings.Database settings) throws SQLException {
        return open(settings, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** What is run from now on is done as a whole or not at all. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Shows the statement and runs it. */
    void run(String sql) throws SQLException {
        out.println(sql + ";");
        runQuietly(sql);
    }

    private void runQuietly(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Says something that is no statement. */
    void say(String comment) {
        out.println("-- " + comment);
    }

    /** Sends no more than a hash of the password, and shows not even that. */
    void setPassword(String role, String password) throws SQLException {
        out.println("ALTER ROLE " + identifier(role) + " PASSWORD '…';");
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    boolean exists(String query, String... values) throws SQLException {
        return !column(query, values).isEmpty();
    }

    List<String> column(String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> column = new ArrayList<>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        }
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** With PostgreSQL's usual {@code standard_conforming_strings}. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
