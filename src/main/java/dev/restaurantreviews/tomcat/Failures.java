package dev.restaurantreviews.tomcat;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import java.rmi.RemoteException;

/**
 * What an exception means that leaves a session bean (Jakarta Enterprise Beans 4.0, chapter 9): an application exception
 * reaches the caller as it is and leaves the transaction alone unless it says otherwise; any other rolls back, and
 * reaches the caller as an {@link EJBException}.
 */
final class Failures {

    private Failures() {}

    static boolean rollsBack(Throwable failure) {
        ApplicationException rule = rule(failure.getClass());
        return rule == null ? !isApplicationException(failure) : rule.rollback();
    }

    /** What the caller gets to see. */
    static Throwable seenOutside(Throwable failure) {
        return isApplicationException(failure) || failure instanceof EJBException
                ? failure
                : new EJBException(failure.getMessage()).initCause(failure);
    }

    /** What the caller gets to see whose transaction can now only be rolled back. */
    static Throwable seenInside(Throwable failure) {
        return isApplicationException(failure) || failure instanceof EJBException
                ? failure
                : new EJBTransactionRolledbackException(failure.getMessage()).initCause(failure);
    }

    private static boolean isApplicationException(Throwable failure) {
        boolean checked = failure instanceof Exception && !(failure instanceof RuntimeException);
        return checked && !(failure instanceof RemoteException) || rule(failure.getClass()) != null;
    }

    private static ApplicationException rule(Class<?> type) {
        ApplicationException own = type.getAnnotation(ApplicationException.class);
        if (own != null || type.getSuperclass() == null) {
            return own;
        }
        ApplicationException inherited = rule(type.getSuperclass());
        return inherited != null && inherited.inherited() ? inherited : null;
    }
}
