package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers in the database what has been copied from where, so that an import can be continued and repeated. */
final class ImportLog {

    // The number only has to be our own.
    private static final String LOCK = "SELECT pg_try_advisory_lock(7431974)";

    private static final String HAS_SCHEMA = "SELECT to_regclass('django_import') IS NOT NULL";

    private static final String SOURCE = "SELECT (SELECT source FROM django_import LIMIT 1)";

    private static final String OTHER_ROWS = "SELECT (SELECT count(*) FROM restaurant) + (SELECT count(*) FROM review)";

    private static final String COPIED = "SELECT old_id, digest FROM django_import WHERE kind = ? AND old_id = ANY (?)";

    private static final String GONE =
            "SELECT old_id FROM django_import WHERE kind = ? AND old_id <> ALL (?) ORDER BY 1";

    private static final String NOTE = "INSERT INTO django_import (kind, old_id, source, digest) VALUES (?, ?, ?, ?)";

    /** The old site may get so many more restaurants and reviews before the last import; their numbers stay free. */
    private static final long FREE_NUMBERS = 10_000;

    private static final String LAST_NUMBER =
            "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence(?, 'id')), 0)";

    private static final String SET_NUMBER = "SELECT setval(pg_get_serial_sequence(?, 'id'), ?)";

    private final Connection connection;
    private final Sql sql;
    private final String source;

    private ImportLog(Connection connection, String source) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.source = source;
    }

    /**
     * Opens it for one import at a time.
     *
     * @param source what tells the old site from others
     * @throws CommandFailure if the site has rows of another origin
     */
    static ImportLog open(Connection connection, String source) throws SQLException {
        ImportLog log = new ImportLog(connection, source);
        if (!log.sql.value(Boolean.class, HAS_SCHEMA)) {
            throw new CommandFailure(
                    "The database has no schema of this version. The command migrate (./scripts/migrate) makes it, or the"
                            + " site when it is started once with MIGRATE=auto; then import.");
        }
        if (!log.sql.value(Boolean.class, LOCK)) {
            throw new CommandFailure("Another import into this site is under way.");
        }
        log.requireSameOrigin();
        return log;
    }

    private void requireSameOrigin() throws SQLException {
        String before = sql.value(String.class, SOURCE);
        if (before == null) {
            long others = sql.value(Long.class, OTHER_ROWS);
            if (others > 0) {
                throw new CommandFailure("The site has " + others + " restaurants and reviews that do not come from a"
                        + " Django sample. Import into an empty site, without sample data.");
            }
        } else if (!before.equals(source)) {
            throw new CommandFailure("The site has been filled from another Django sample (" + before
                    + "); this one is " + source + ". Import each into a site of its own.");
        }
    }

    /** Has the site's own rows get higher numbers than the old site will ever give; takes effect at once. */
    void reserve(String table, long lastOld) throws SQLException {
        long last = sql.value(Long.class, LAST_NUMBER, table);
        if (last <= lastOld || last == 0) {
            sql.value(Long.class, SET_NUMBER, table, lastOld + FREE_NUMBERS);
        }
    }

    /** Which of these have been copied already, with their digests of then. */
    Map<Long, byte[]> copied(Kind kind, Collection<Long> ids) throws SQLException {
        Map<Long, byte[]> copied = new HashMap<>();
        try (PreparedStatement query = sql.prepare(COPIED, kind.name(), array(ids));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                copied.put(rows.getLong(1), rows.getBytes(2));
            }
        }
        return copied;
    }

    /** Those that were copied once and are none of these. */
    List<Long> copiedBut(Kind kind, Collection<Long> ids) throws SQLException {
        List<Long> gone = new ArrayList<>();
        try (PreparedStatement query = sql.prepare(GONE, kind.name(), array(ids));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                gone.add(rows.getLong(1));
            }
        }
        return gone;
    }

    private java.sql.Array array(Collection<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    /** Notes in the transaction of the copy that it is made. */
    void note(Kind kind, long id, byte[] digest) throws SQLException {
        sql.update(NOTE, kind.name(), id, source, digest);
    }
}
