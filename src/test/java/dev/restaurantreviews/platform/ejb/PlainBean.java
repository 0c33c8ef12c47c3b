package dev.restaurantreviews.platform.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** No session bean, but has one injected as session beans have. */
@ApplicationScoped
public class PlainBean {

    @EJB
    private TransactionBean transactions;

    public void required(Work work) throws Exception {
        transactions.required(work);
    }
}
