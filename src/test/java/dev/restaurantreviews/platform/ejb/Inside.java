package dev.restaurantreviews.platform.ejb;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;

/** What the server has injected into the session bean whose method runs. */
public record Inside(EntityManager entityManager, SessionContext context, MandatoryBean neighbour) {

    /** Whether a transaction is active, as any other bean would find. */
    public boolean isTransaction() throws Exception {
        try {
            neighbour.run(there -> {});
            return true;
        } catch (EJBTransactionRequiredException e) {
            return false;
        }
    }

    public void add(Row row) {
        entityManager.persist(row.restaurant());
    }

    /** Whether the row is there for this transaction, if there is one. */
    public boolean sees(Row row) {
        return entityManager
                        .createQuery("SELECT COUNT(r) FROM Restaurant r WHERE r.name = :name", Long.class)
                        .setParameter("name", row.name())
                        .getSingleResult()
                == 1;
    }
}
