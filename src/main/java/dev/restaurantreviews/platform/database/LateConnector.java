package dev.restaurantreviews.platform.database;

import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.Session;

/**
 * Keeps EclipseLink from asking for a connection while it logs in, which servers make it do at deployment. It opens one
 * only to close it again: until the session is logged in it gets a placeholder, afterwards the real ones.
 */
class LateConnector implements Connector {

    private final Connector connector;
    private final AtomicBoolean loggedIn;

    LateConnector(Connector connector, AtomicBoolean loggedIn) {
        this.connector = connector;
        this.loggedIn = loggedIn;
    }

    @Override
    public Connection connect(Properties properties, Session user) {
        return loggedIn.get() ? connector.connect(properties, user) : placeholder();
    }

    private static Connection placeholder() {
        return (Connection) Proxy.newProxyInstance(
                LateConnector.class.getClassLoader(), new Class<?>[] {Connection.class}, LateConnector::answer);
    }

    private static Object answer(Object proxy, Method method, Object[] arguments)
            throws SQLTransientConnectionException {
        return switch (method.getName()) {
            case "close" -> null;
            case "isClosed" -> false;
            case "toString" -> "a connection that is not made yet";
            default -> throw new SQLTransientConnectionException("There is no database connection yet.");
        };
    }

    @Override
    public Object clone() {
        return new LateConnector((Connector) connector.clone(), loggedIn);
    }

    @Override
    public String getConnectionDetails() {
        return connector.getConnectionDetails();
    }

    @Override
    public void toString(PrintWriter writer) {
        connector.toString(writer);
    }
}
