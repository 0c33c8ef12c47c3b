package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.azure.NoTokenException;
import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's driver, which gets the password for each new connection when it logs in: the operator's, or an access
 * token, of which one is valid for hours at most while the site runs for months.
 */
class LoginDataSource extends PGSimpleDataSource {

    private static final String CANNOT_CONNECT = "08001"; // SQLSTATE: the client is unable to establish the connection

    private final transient Settings.Database settings;

    LoginDataSource(Settings.Database settings) {
        this.settings = settings;
    }

    /** @throws LoginException whatever the reason is: all of them may pass */
    @Override
    public Connection getConnection() throws SQLException {
        String password = password();
        try {
            Connection connection = super.getConnection(settings.user(), password);
            if (settings.password().isEmpty()) {
                SiteIdentity.databaseTokenAccepted(password);
            }
            return connection;
        } catch (SQLException e) {
            String reason = DatabaseFailure.reason(e) + " " + LoginAdvice.of(e, settings);
            LoginException failure = new LoginException(reason.strip(), e.getSQLState(), e);
            if (failure.isRefusal() && settings.password().isEmpty()) {
                SiteIdentity.databaseTokenRefused(password);
            }
            throw failure;
        }
    }

    private String password() throws LoginException {
        try {
            return settings.password().orElseGet(SiteIdentity::databaseToken);
        } catch (NoTokenException e) {
            throw new LoginException("There is no access token for it: " + e.getMessage(), CANNOT_CONNECT, e);
        }
    }
}
