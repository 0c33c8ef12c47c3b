package dev.restaurantreviews.tomcat;

import dev.restaurantreviews.platform.database.DatabaseFailure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One transaction with its persistence context. The database hears of it only when a bean first uses its
 * {@link EntityManager}; there is one persistence unit, hence one database transaction at most.
 */
final class Transaction implements PersistenceScope {

    private static final Logger LOG = Logger.getLogger(Transaction.class.getName());

    private final List<Synchronization> synchronizations = new ArrayList<>();
    private EntityManager entityManager;
    private boolean rollbackOnly;
    private boolean committed;

    /** The persistence context that all beans in this transaction share. */
    @Override
    public EntityManager entityManager(EntityManagerFactory factory) {
        if (entityManager == null) {
            entityManager = factory.createEntityManager();
            entityManager.getTransaction().begin();
        }
        return entityManager;
    }

    void register(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    void setRollbackOnly() {
        rollbackOnly = true;
    }

    /** Whether a bean has decided so, or the persistence provider after an error. */
    boolean isRollbackOnly() {
        return rollbackOnly
                || entityManager != null && entityManager.getTransaction().getRollbackOnly();
    }

    /**
     * Commits it, or leaves it to {@link #end} when a bean has asked for a rollback.
     *
     * @throws RollbackException when somebody asks for a rollback only now that the caller expects a commit
     * @throws RuntimeException when the commit fails, which rolls it back
     */
    void complete() throws RollbackException {
        if (isRollbackOnly()) {
            return;
        }
        // By number: an observer may register another one.
        for (int i = 0; i < synchronizations.size() && !isRollbackOnly(); i++) {
            synchronizations.get(i).beforeCompletion();
        }
        if (isRollbackOnly()) {
            throw new RollbackException("An observer of the commit has asked for a rollback.");
        }
        if (entityManager != null) {
            entityManager.getTransaction().commit();
        }
        committed = true;
    }

    /** Rolls it back unless it has been committed, and ends its persistence context. */
    void end() {
        if (entityManager == null) {
            return;
        }
        try {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            // The database rolls back by itself when a connection is lost; what lost it is on its way to the caller.
            LOG.log(Level.WARNING, "A rollback got no answer: {0}", DatabaseFailure.reason(e));
        } finally {
            entityManager.close();
        }
    }

    /** Tells those who wait for the end. */
    void tell() {
        int status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
        synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));
    }
}
