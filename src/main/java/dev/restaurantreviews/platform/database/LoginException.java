package dev.restaurantreviews.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** PostgreSQL could not be reached or has not let us in; its message says why, and what an operator can do about it. */
class LoginException extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1;

    /** @param sqlState of the failure */
    LoginException(String reason, String sqlState, Throwable cause) {
        super(reason, sqlState, cause);
    }

    /** Whether somebody answered and refused: asking again at once would be of no use. */
    boolean isRefusal() {
        return isRefusal(this);
    }

    /** By its SQLSTATE class: invalid authorization. */
    static boolean isRefusal(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("28");
    }
}
