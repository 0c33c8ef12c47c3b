package dev.restaurantreviews.platform.ejb;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The class has a transaction attribute, and one of its methods another. */
@Stateless
@TransactionAttribute(MANDATORY)
public class MandatoryBean {

    @PersistenceContext(unitName = "reviews")
    private EntityManager entityManager;

    @Resource
    private SessionContext context;

    public void run(Work work) throws Exception {
        work.run(new Inside(entityManager, context, this));
    }

    @TransactionAttribute(REQUIRED)
    public void runAnyway(Work work) throws Exception {
        work.run(new Inside(entityManager, context, this));
    }
}
