package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.azure.NoTokenException;
import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's driver, which gets the password for each new connection when it logs in: the operator's, or an access
 * token, of which one is valid for hours at most while the site runs for months.
 */
public class LoginDataSource extends PGSimpleDataSource {

    /** How long the server may take to accept a connection; with the pool's time-outs it keeps the 6 s of a request. */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private static final String CANNOT_CONNECT = "08001"; // SQLSTATE: the client is unable to establish the connection

    private final transient Settings.Database settings;

    /** @param silence how long the server may say nothing before the connection is given up */
    LoginDataSource(Settings.Database settings, Duration silence) {
        this.settings = settings;
        setServerNames(new String[] {settings.host()});
        setPortNumbers(new int[] {settings.port()});
        setDatabaseName(settings.name());
        setSslMode(settings.sslMode());
        settings.sslRootCertificate()
                .ifPresentOrElse(
                        file -> setSslRootCert(file.toString()), () -> setSslfactory(sslFactory(settings.sslMode())));
        setConnectTimeout((int) CONNECT.toSeconds());
        setLoginTimeout((int) CONNECT.toSeconds());
        setSocketTimeout((int) silence.toSeconds());
        setTcpKeepAlive(true);
        setApplicationName("restaurant-reviews");
        setLogServerErrorDetail(false); // quotes the row that a constraint has refused: a visitor's text, in the log
    }

    /**
     * Connections without a pool, each with a login of its own.
     *
     * @param silence how long the server may say nothing before a connection is given up
     */
    public static DataSource of(Settings.Database settings, Duration silence) {
        return new LoginDataSource(settings, silence);
    }

    // Without a CA file libpq's verifying modes would look for one in the home folder; Java has its own store.
    private static String sslFactory(String sslMode) {
        return sslMode.startsWith("verify")
                ? "org.postgresql.ssl.DefaultJavaSSLFactory"
                : "org.postgresql.ssl.LibPQFactory";
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
