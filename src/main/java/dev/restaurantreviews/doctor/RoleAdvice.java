package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.MissingRight;
import java.sql.SQLException;
import java.util.Optional;

/** What to do when PostgreSQL answers and does not let the site in. The cause is told in the site's own words. */
final class RoleAdvice {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NO_CONNECTION = "08"; // class: connection exception
    private static final String REFUSED = "28"; // class: invalid authorization
    private static final String BUSY = "53"; // class: insufficient resources
    private static final String NOT_NOW = "57"; // class: operator intervention, such as starting and stopping

    private final Settings.Database settings;
    private final AzureNames names;
    private final IdentityChecks identity;
    private final Cures cures;

    RoleAdvice(Settings.Database settings, AzureNames names, IdentityChecks identity) {
        this.settings = settings;
        this.names = names;
        this.identity = identity;
        this.cures = new Cures(names);
    }

    Wrong refused(SQLException failure) {
        return new Wrong(failure.getMessage(), cure(failure.getMessage(), String.valueOf(failure.getSQLState())));
    }

    private String cure(String message, String state) {
        Optional<String> server = AzureNames.server(settings.host());
        if (message.contains("no pg_hba.conf entry")) {
            return server.map(cures::openServer)
                    .orElse("Let this machine in by a line of the server's pg_hba.conf, and reload it.");
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return cures.makeDatabase(settings, settings.name()) + "\nor correct DBNAME=" + settings.name() + ".";
        }
        if (state.equals(MissingRight.STATE)) {
            return sql("GRANT CONNECT ON DATABASE " + Cures.identifier(settings.name()) + " TO "
                    + Cures.identifier(settings.user()));
        }
        if (state.startsWith(REFUSED)) {
            return settings.password().isPresent() ? byPassword() : byToken(message);
        }
        if (state.startsWith(BUSY)) {
            return sql("SELECT usename, application_name, count(*) FROM pg_stat_activity GROUP BY 1, 2")
                    + "\nshows who has the connections; stop some, or raise max_connections.";
        }
        if (state.startsWith(NO_CONNECTION) && !message.contains("no access token")) {
            return slow(server);
        }
        return state.startsWith(NOT_NOW) ? "Wait until the server has started, and ask again." : Cures.SEE_GUIDE;
    }

    /** Its port is open, and encryption began, or the check would not have come so far. */
    private String slow(Optional<String> server) {
        return "The way there is open, but PostgreSQL does not bring the login to its end in time, or cuts it off. "
                + "Look at its log and at its load: "
                + server.map(cures::showLoad)
                        .orElseGet(() -> sql("SELECT state, wait_event_type, query FROM pg_stat_activity"));
    }

    private String byPassword() {
        return sql("\\password " + Cures.identifier(settings.user())) + "\nsets a new password, for DBPASS; if there is"
                + " no such role: " + cures.makeRole(settings, Optional.empty());
    }

    private String byToken(String message) {
        if (message.contains("expired") || message.contains("not yet valid")) {
            return Cures.CLOCK;
        }
        if (message.contains("audience")) {
            return "Look for what changes requests on their way to the giver of tokens; then "
                    + (names.isOnAppService() ? cures.restart() : "start the site anew");
        }
        return cures.makeRole(settings, identity.databaseToken())
                + "\nas the server's Entra administrator. If the role is there, DBUSER must be its name, upper and lower"
                + " case too, and a group's role needs a member.";
    }

    private String sql(String command) {
        return "psql \"host=" + settings.host() + " port=" + settings.port() + " dbname=postgres user=ADMIN\" -c "
                + Cures.quoted(command);
    }
}
