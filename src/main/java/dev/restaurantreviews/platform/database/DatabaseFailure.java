package dev.restaurantreviews.platform.database;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is not there, which passes, from a mistake in our code, which does not. */
public final class DatabaseFailure {

    /** SQLSTATE classes: connection exception, transaction rollback (deadlock), insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** SQLSTATEs: read-only transaction (a standby after a failover), lock not available, no such table or column. */
    private static final Set<String> STATES = Set.of("25006", "55P03", "42P01", "42703");

    private DatabaseFailure() {}

    /** Whether somewhere in the chain of causes the database was unreachable, busy or shutting down. */
    public static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException exception && isUnavailable(exception)) {
                return true;
            }
            if (cause instanceof SystemException) {
                return true; // the commit got no answer; the transaction manager does not say more
            }
        }
        return false;
    }

    /** What went wrong in the end: why there is no login, or the schema does not fit, or the first line of the innermost message. */
    public static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            reason = cause.getMessage() == null ? reason : firstLine(cause.getMessage());
            if (cause instanceof LoginException || cause instanceof SchemaException) {
                return reason;
            }
        }
        return reason;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    private static boolean isUnavailable(SQLException exception) {
        if (exception instanceof SQLTransientConnectionException
                || exception instanceof SQLNonTransientConnectionException
                || exception instanceof SQLRecoverableException) {
            return true;
        }
        String state = exception.getSQLState();
        // Without a state it comes from a pool: "Connection is closed" when a crash hits between checkout and use.
        return state == null || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }
}
