package dev.restaurantreviews.platform.ejb;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.NEVER;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** One method for each transaction attribute. */
@Stateless
public class TransactionBean {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext context;

    @EJB
    private MandatoryBean neighbour;

    /** REQUIRED, as no annotation says otherwise. */
    public void byDefault(Work work) throws Exception {
        work.run(inside());
    }

    @TransactionAttribute(REQUIRED)
    public void required(Work work) throws Exception {
        work.run(inside());
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void requiresNew(Work work) throws Exception {
        work.run(inside());
    }

    @TransactionAttribute(MANDATORY)
    public void mandatory(Work work) throws Exception {
        work.run(inside());
    }

    @TransactionAttribute(NEVER)
    public void never(Work work) throws Exception {
        work.run(inside());
    }

    @TransactionAttribute(NOT_SUPPORTED)
    public void notSupported(Work work) throws Exception {
        work.run(inside());
    }

    @TransactionAttribute(SUPPORTS)
    public void supports(Work work) throws Exception {
        work.run(inside());
    }

    /** Past the server: nobody sees this call of {@link #requiresNew}. */
    public void requiresNewOfThis(Work work) throws Exception {
        this.requiresNew(work);
    }

    public Object echo(Object anything) {
        return anything;
    }

    private Inside inside() {
        return new Inside(entityManager, context, neighbour);
    }
}
