package dev.restaurantreviews.tomcat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.transaction.RollbackException;
import java.util.concurrent.Callable;

/** What each thread is working within. */
final class Transactions {

    private static final ThreadLocal<PersistenceScope> CURRENT = new ThreadLocal<>();

    private Transactions() {}

    /** The scope of the session bean that is running; null outside of session beans. */
    static PersistenceScope scope() {
        return CURRENT.get();
    }

    /** The active transaction, or null. */
    static Transaction current() {
        return CURRENT.get() instanceof Transaction transaction ? transaction : null;
    }

    /** Runs the call in a transaction of its own, which ends with it; one of the caller waits meanwhile. */
    static Object inNew(Callable<Object> call) throws Throwable {
        PersistenceScope suspended = CURRENT.get();
        Transaction transaction = new Transaction();
        CURRENT.set(transaction);
        try {
            Object result = call.call();
            commit(transaction);
            return result;
        } catch (EJBException e) {
            throw e;
        } catch (Exception | Error e) {
            if (!Failures.rollsBack(e)) {
                commit(transaction);
            }
            throw Failures.seenOutside(e);
        } finally {
            end(transaction, suspended);
        }
    }

    private static void commit(Transaction transaction) {
        try {
            transaction.complete();
        } catch (RollbackException e) {
            throw new EJBException("Transaction aborted", e);
        } catch (RuntimeException e) {
            RollbackException cause = new RollbackException("The commit failed.");
            cause.initCause(e.getCause() == null ? e : e.getCause());
            throw new EJBException("Transaction aborted", cause);
        }
    }

    private static void end(Transaction transaction, PersistenceScope suspended) {
        try {
            transaction.end();
        } finally {
            CURRENT.remove(); // observers of the end must not find what has ended
            try {
                transaction.tell();
            } finally {
                restore(suspended);
            }
        }
    }

    /** Runs the call without a transaction; one of the caller waits meanwhile. */
    static Object without(Callable<Object> call) throws Throwable {
        PersistenceScope suspended = CURRENT.get();
        NoTransaction scope = new NoTransaction();
        CURRENT.set(scope);
        try {
            return call.call();
        } catch (Exception | Error e) {
            throw Failures.seenOutside(e);
        } finally {
            restore(suspended);
            scope.end();
        }
    }

    /** Runs the call in the transaction that is active already. */
    static Object inCurrent(Callable<Object> call) throws Throwable {
        if (current().isRollbackOnly()) {
            throw new EJBTransactionRolledbackException("The caller's transaction can only be rolled back.");
        }
        try {
            return call.call();
        } catch (Exception | Error e) {
            if (Failures.rollsBack(e)) {
                current().setRollbackOnly();
            }
            throw Failures.seenInside(e);
        }
    }

    private static void restore(PersistenceScope suspended) {
        if (suspended == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(suspended);
        }
    }
}
