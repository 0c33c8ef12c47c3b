package dev.restaurantreviews.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What the server is told to use as the site's DataSource. It hands out connections of the {@link ConnectionPool}, so
 * that pool, life-times and time-outs are the same on every server.
 */
public class SiteDataSource implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return ConnectionPool.connection();
    }

    /** The server's idea of a user and a password is ignored: the settings know better. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the pool logs through java.util.logging
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // ConnectionPool has the one home of every time-out
    }

    @Override
    public int getLoginTimeout() {
        return (int) ConnectionPool.CHECKOUT.toSeconds();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : ConnectionPool.get().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || ConnectionPool.get().isWrapperFor(type);
    }
}
