package dev.restaurantreviews.platform.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Makes EclipseLink bear a database that is not there: it logs in when a page first needs it, not while it is deployed,
 * and fails at once instead of keeping a visitor waiting through retries of its own (two of 5 s).
 */
public class EclipseLinkSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        AtomicBoolean loggedIn = new AtomicBoolean();
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postLogin(SessionEvent event) {
                loggedIn.set(true);
            }
        });
        customize(session.getLogin(), loggedIn);
        if (session instanceof ServerSession server && server.getReadConnectionPool() != null) {
            customize((DatabaseLogin) server.getReadConnectionPool().getLogin(), loggedIn);
        }
    }

    private static void customize(DatabaseLogin login, AtomicBoolean loggedIn) {
        login.setQueryRetryAttemptCount(0);
        if (!(login.getConnector() instanceof LateConnector)) { // the two logins may be one
            login.setConnector(new LateConnector(login.getConnector(), loggedIn));
        }
    }
}
