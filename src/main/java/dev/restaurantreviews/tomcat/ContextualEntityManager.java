package dev.restaurantreviews.tomcat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** What {@code @PersistenceContext} gives a bean: always the persistence context of the running transaction. */
final class ContextualEntityManager {

    private static final Set<String> NEEDING_A_TRANSACTION =
            Set.of("persist", "merge", "remove", "refresh", "lock", "flush", "joinTransaction");

    // The container opens and closes; a bean that tried would break what others in its transaction rely on.
    private static final Set<String> NOT_FOR_BEANS = Set.of("close", "getTransaction");

    private final EntityManagerFactory factory;

    private ContextualEntityManager(EntityManagerFactory factory) {
        this.factory = factory;
    }

    static EntityManager of(EntityManagerFactory factory) {
        ContextualEntityManager contextual = new ContextualEntityManager(factory);
        return (EntityManager) Proxy.newProxyInstance(
                ContextualEntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> contextual.call(proxy, method, arguments));
    }

    private Object call(Object proxy, Method method, Object... arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (method.getDeclaringClass() == Object.class) {
            return invoke(method, this, arguments);
        }
        if (NOT_FOR_BEANS.contains(method.getName())) {
            throw new IllegalStateException(method.getName() + " is not for a container-managed EntityManager.");
        }
        PersistenceScope scope = Transactions.scope();
        if (scope == null) {
            throw new IllegalStateException("An EntityManager works only within a call to a session bean.");
        }
        if (!(scope instanceof Transaction) && NEEDING_A_TRANSACTION.contains(method.getName())) {
            throw new TransactionRequiredException(method.getName() + " needs a transaction.");
        }
        if (method.getName().equals("joinTransaction")) {
            return null; // it has joined already
        }
        return invoke(method, scope.entityManager(factory), arguments);
    }

    private static Object invoke(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
