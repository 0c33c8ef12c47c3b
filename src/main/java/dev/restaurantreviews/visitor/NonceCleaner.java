package dev.restaurantreviews.visitor;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Cleans up once an hour. Payara never calls a timer again that has failed twice, and runs it in a transaction whatever
 * its attribute says: no exception may get out of it, and nothing in it may mark that transaction for rollback.
 */
@Singleton
public class NonceCleaner {

    private static final Logger LOG = Logger.getLogger(NonceCleaner.class.getName());

    @EJB
    private OnceOnlyService onceOnly;

    @Schedule(hour = "*", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED) // counts on Tomcat only
    public void clean() {
        try {
            onceOnly.forget();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old nonces stay until the next hour: {0}", e.getMessage());
        }
    }
}
