package dev.restaurantreviews.tomcat;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** The part of a {@link SessionContext} that concerns the transaction. */
final class TransactionalSessionContext {

    private TransactionalSessionContext() {}

    static SessionContext create() {
        return (SessionContext) Proxy.newProxyInstance(
                TransactionalSessionContext.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> answer(proxy, method, arguments));
    }

    private static Object answer(Object proxy, Method method, Object... arguments) {
        switch (method.getName()) {
            case "setRollbackOnly":
                required().setRollbackOnly();
                return null;
            case "getRollbackOnly":
                return required().isRollbackOnly();
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return "SessionContext";
            default:
                throw new UnsupportedOperationException("SessionContext." + method.getName() + " on Tomcat");
        }
    }

    private static Transaction required() {
        Transaction transaction = Transactions.current();
        if (transaction == null) {
            throw new IllegalStateException("There is no transaction.");
        }
        return transaction;
    }
}
