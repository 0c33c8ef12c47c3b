package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.DatabaseFailure;
import dev.restaurantreviews.platform.database.MissingRight;
import java.sql.SQLException;

/** What an operator can do when PostgreSQL refuses a statement of the set-up. */
final class SetupAdvice {

    private static final String UNDEFINED_FUNCTION = "42883"; // SQLSTATE

    private SetupAdvice() {}

    static String of(SQLException failure, Settings.Database administrator) {
        String reason = DatabaseFailure.reason(failure);
        if (UNDEFINED_FUNCTION.equals(failure.getSQLState()) || reason.contains("security label provider")) {
            return reason + ". " + administrator.host()
                    + " knows no identities of Entra: it must be an Azure Database for"
                    + " PostgreSQL with Microsoft Entra authentication. Elsewhere leave --object-id out and set DBPASS.";
        }
        if (MissingRight.is(failure)) {
            return reason + ". " + administrator.user()
                    + " has not the right to do this: DBADMIN must be an administrator"
                    + " of the server, and on PostgreSQL 16 or newer the one who has made the roles above, or a superuser.";
        }
        return reason + (reason.endsWith(".") ? "" : ".");
    }
}
