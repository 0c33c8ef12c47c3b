package dev.restaurantreviews.moderation;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Does what moderators decide. An act and its row in the record are one transaction. */
final class Moderation {

    /** SQLSTATEs: deadlock, serialization failure; the same again will do. */
    private static final Set<String> PASSING = Set.of("40P01", "40001");

    private static final int TRIES = 5;

    private static final String RECORD =
            "INSERT INTO moderation (subject, subject_id, action, reason, moderator) VALUES (?, ?, ?, ?, ?)";

    private static final String DELETED = """
            SELECT moderator, acted_at, reason FROM moderation
            WHERE subject = ? AND subject_id = ? AND action = 'DELETE' ORDER BY id DESC LIMIT 1""";

    private static final String LATEST = """
            SELECT acted_at, moderator, action, subject, subject_id, reason FROM moderation
            ORDER BY id DESC LIMIT ?""";

    private final DataSource database;

    Moderation(DataSource database) {
        this.database = database;
    }

    /** One that was done, and when. */
    record Recorded(Instant at, Act act) {}

    /** @throws CommandFailure when there is nothing to do, or nothing to do it to; then nothing is recorded either */
    void perform(Act act) throws SQLException {
        for (int left = TRIES - 1; ; left--) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false); // what is not committed when the connection is closed is undone
                perform(act, connection);
                connection.commit();
                return;
            } catch (SQLException e) {
                if (left == 0 || !PASSING.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static void perform(Act act, Connection connection) throws SQLException {
        execute(connection, act.subject().lockRestaurant, act.id());
        String status = status(act, connection);
        if (act.action() == Action.DELETE) {
            execute(connection, act.subject().delete, act.id());
        } else if (status.equals(act.action() == Action.HIDE ? "HIDDEN" : "SHOWN")) {
            throw new CommandFailure(act.what() + " is " + act.action().done + " already.");
        } else {
            execute(connection, act.subject().setStatus, act.action() == Action.HIDE ? "HIDDEN" : "SHOWN", act.id());
        }
        execute(connection, RECORD, act.subject().name(), act.id(), act.action().name(), act.reason(), act.moderator());
    }

    private static String status(Act act, Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection, act.subject().status, act.id());
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                return row.getString(1);
            }
        }
        throw new CommandFailure("There is no " + act.subject().word() + " " + act.id() + "."
                + deleted(act, connection).orElse(""));
    }

    private static Optional<String> deleted(Act act, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        prepare(connection, DELETED, act.subject().name(), act.id());
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(" It was deleted by " + PlainLine.of(row.getString(1)) + " at "
                            + row.getTimestamp(2).toInstant() + ": " + PlainLine.of(row.getString(3)))
                    : Optional.empty();
        }
    }

    /** The latest acts, the newest first. */
    List<Recorded> latest(int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, LATEST, most);
                ResultSet row = statement.executeQuery()) {
            List<Recorded> acts = new ArrayList<>();
            while (row.next()) {
                Timestamp at = row.getTimestamp(1);
                acts.add(new Recorded(
                        at.toInstant(),
                        new Act(
                                Action.valueOf(row.getString(3)),
                                Subject.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getString(6),
                                row.getString(2))));
            }
            return acts;
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
