package dev.restaurantreviews.tomcat;

import dev.restaurantreviews.platform.database.SiteDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * What {@code @Resource} gives a bean as a DataSource: in a transaction the connection that JPA works with, so that both
 * see and keep the same rows; without one a connection of the pool.
 */
final class ContextualDataSource extends SiteDataSource {

    private static final Set<String> NOT_FOR_BEANS = Set.of("commit", "rollback", "setAutoCommit", "abort");

    private final EntityManagerFactory factory;

    ContextualDataSource(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Transaction transaction = Transactions.current();
        return transaction == null
                ? super.getConnection()
                : shared(transaction.entityManager(factory).unwrap(Connection.class));
    }

    /** The connection in a form that a bean may close, which ends nothing. */
    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ContextualDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static Object call(Connection connection, Method method, Object... arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        if (NOT_FOR_BEANS.contains(method.getName())) {
            throw new SQLException(method.getName() + " is not for a connection in a transaction of the container.");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
