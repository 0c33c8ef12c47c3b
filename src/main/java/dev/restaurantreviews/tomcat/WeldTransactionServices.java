package dev.restaurantreviews.tomcat;

import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Lets Weld call transactional observers when our transactions end; found by its service file. */
public class WeldTransactionServices implements TransactionServices {

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        Transactions.current().register(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        return Transactions.current() != null;
    }

    @Override
    public UserTransaction getUserTransaction() {
        throw new UnsupportedOperationException("UserTransaction on Tomcat");
    }

    @Override
    public void cleanup() {
        // nothing is kept
    }
}
