package dev.restaurantreviews.platform.ejb;

import static jakarta.ejb.LockType.READ;

import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.Singleton;
import java.util.concurrent.Callable;

/** One instance for all threads: one writes, or several read. */
@Singleton
public class LockedBean {

    @EJB
    private TransactionBean transactions;

    private int count; // safe by the lock of the bean only

    public <T> T write(Callable<T> work) throws Exception {
        return work.call();
    }

    @Lock(READ)
    public <T> T read(Callable<T> work) throws Exception {
        return work.call();
    }

    public int next() {
        return ++count;
    }

    public void around(Work work) throws Exception {
        transactions.required(work);
    }
}
