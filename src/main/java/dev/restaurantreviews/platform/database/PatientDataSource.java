package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.azure.NoTokenException;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * An operator's way into the database: unlike a visitor he can wait until a program such as {@code az} has fetched the
 * first access token.
 */
public class PatientDataSource extends LoginDataSource {

    private static final long serialVersionUID = 1;

    private static final int TRIES = 4; // of 5 s each; a fetch is given up after 10 s

    PatientDataSource(Settings.Database settings) {
        super(settings, Schema.LONGEST_STATEMENT);
    }

    /** Connections that may say nothing for as long as a migration's longest statement takes. */
    public static DataSource of(Settings.Database settings) {
        return new PatientDataSource(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int left = TRIES - 1; ; left--) {
            try {
                return super.getConnection();
            } catch (LoginException e) {
                if (left == 0 || !isTokenUnderWay(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isTokenUnderWay(LoginException failure) {
        return failure.getCause() instanceof NoTokenException missing && missing.getCause() instanceof TimeoutException;
    }
}
