package dev.restaurantreviews.platform.database;

import java.sql.SQLException;
import java.util.Optional;

/** Tells when PostgreSQL has refused something because the role lacks a right. */
public final class MissingRight {

    /** The SQLSTATE of it. */
    public static final String STATE = "42501";

    private MissingRight() {}

    /** Whether this very failure is such a refusal. */
    public static boolean is(SQLException failure) {
        return STATE.equals(failure.getSQLState());
    }

    /** The refusal behind a failure; empty when it has other causes. */
    public static Optional<SQLException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && is(refusal)) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
