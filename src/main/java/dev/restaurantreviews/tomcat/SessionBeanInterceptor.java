package dev.restaurantreviews.tomcat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.IllegalLoopbackException;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Intercepted;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What an EJB container does around each call to a session bean: the lock of a singleton, then the transaction that the
 * method asks for, then the rules for exceptions (Jakarta Enterprise Beans 4.0, chapters 4.8, 8.6 and 9.3).
 */
@Interceptor
@SessionBean
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class SessionBeanInterceptor {

    private final ReentrantReadWriteLock locks = new ReentrantReadWriteLock(); // one interceptor belongs to one bean

    @Inject
    @Intercepted
    private Bean<?> bean;

    /** A singleton is initialised in a transaction, a stateless bean is not. */
    @PostConstruct
    void initialise(InvocationContext invocation) throws Throwable {
        if (isSingleton()) {
            Transactions.inNew(invocation::proceed);
        } else {
            Transactions.without(invocation::proceed);
        }
    }

    @AroundInvoke
    Object call(InvocationContext invocation) throws Throwable {
        if (!isSingleton()) {
            return callInTransaction(invocation);
        }
        Lock lock = lock(invocation.getMethod());
        lock.lock();
        try {
            return callInTransaction(invocation);
        } finally {
            lock.unlock();
        }
    }

    private boolean isSingleton() {
        return bean.getBeanClass().isAnnotationPresent(Singleton.class);
    }

    private Lock lock(Method method) {
        jakarta.ejb.Lock asked = annotation(method, jakarta.ejb.Lock.class);
        if (asked != null && asked.value() == LockType.READ) {
            return locks.readLock();
        }
        if (locks.getReadHoldCount() > 0 && !locks.isWriteLockedByCurrentThread()) {
            throw new IllegalLoopbackException(method + " would wait for its own caller.");
        }
        return locks.writeLock();
    }

    private static Object callInTransaction(InvocationContext invocation) throws Throwable {
        boolean active = Transactions.current() != null;
        return switch (attribute(invocation.getMethod())) {
            case REQUIRED ->
                active ? Transactions.inCurrent(invocation::proceed) : Transactions.inNew(invocation::proceed);
            case REQUIRES_NEW -> Transactions.inNew(invocation::proceed);
            case MANDATORY -> {
                if (!active) {
                    throw new EJBTransactionRequiredException(invocation.getMethod() + " needs a transaction.");
                }
                yield Transactions.inCurrent(invocation::proceed);
            }
            case SUPPORTS ->
                active ? Transactions.inCurrent(invocation::proceed) : Transactions.without(invocation::proceed);
            case NOT_SUPPORTED -> Transactions.without(invocation::proceed);
            case NEVER -> {
                if (active) {
                    throw new EJBException(invocation.getMethod() + " must not be called in a transaction.");
                }
                yield Transactions.without(invocation::proceed);
            }
        };
    }

    private static TransactionAttributeType attribute(Method method) {
        TransactionAttribute attribute = annotation(method, TransactionAttribute.class);
        return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
    }

    /** The annotation of the method, or else of the class that declares it. */
    private static <A extends Annotation> A annotation(Method method, Class<A> type) {
        A annotation = method.getAnnotation(type);
        return annotation == null ? method.getDeclaringClass().getAnnotation(type) : annotation;
    }
}
