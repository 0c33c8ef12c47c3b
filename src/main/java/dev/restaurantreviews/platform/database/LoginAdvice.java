package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.Causes;
import dev.restaurantreviews.platform.config.Settings;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/** What an operator can do when the database does not let the site in; {@code docs/identity.md} says it at length. */
final class LoginAdvice {

    private static final String NO_SUCH_DATABASE = "3D000";

    private LoginAdvice() {}

    /** A sentence; empty where the driver's words say all there is to say. */
    static String of(SQLException failure, Settings.Database database) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("no pg_hba.conf entry")) {
            return "The server does not accept this machine's address, or not without TLS: look at its firewall rules"
                    + " and at DBSSLMODE.";
        }
        if (LoginException.isRefusal(failure)) {
            return database.password().isPresent() ? "DBUSER or DBPASS is wrong." : tokenRefused(message, database);
        }
        if (NO_SUCH_DATABASE.equals(failure.getSQLState())) {
            return "DBNAME must be a database of that server.";
        }
        if (Causes.include(failure, SSLException.class)) {
            return "The server's certificate must be issued for " + database.host() + " by an authority that "
                    + database.sslRootCertificate()
                            .map(file -> "DBSSLROOTCERT names.")
                            .orElse("Java trusts; DBSSLROOTCERT can name another.");
        }
        if (message.contains("timed out") || Causes.include(failure, SocketTimeoutException.class)) {
            return "Nothing answers at " + database.host() + ":" + database.port()
                    + ": look at its firewall rules, at DBHOST and at DBPORT.";
        }
        if (Causes.include(failure, UnknownHostException.class)) {
            return "DBHOST cannot be found in the DNS.";
        }
        return "";
    }

    private static String tokenRefused(String message, Settings.Database database) {
        if (message.contains("expired") || message.contains("not yet valid")) {
            return "The clocks of this machine, of PostgreSQL and of Entra must agree.";
        }
        if (message.contains("audience")) {
            return "The token is meant for somebody else than PostgreSQL.";
        }
        return "PostgreSQL has not accepted the access token for the role \"" + database.user()
                + "\": there must be a role of exactly this name (upper and lower case matter) that belongs to the"
                + " identity whose object id the log names, or to a group that it is in.";
    }
}
