package dev.restaurantreviews.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes what no review shows: photos that were never attached, and those that were given up. It runs on every node,
 * every ten seconds: what a visitor takes back is gone at once. What it cannot remove because the store is down stays noted in the database for the next time.
 * {@code NonceCleaner} tells why nothing may get out of the timer's method.
 */
@Singleton
public class PhotoSweeper {

    private static final int AT_ONCE = 20;

    private static final Logger LOG = Logger.getLogger(PhotoSweeper.class.getName());

    @EJB
    private PhotoSweepService photos;

    @Inject
    private PhotoStore store;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED) // counts on Tomcat only
    public void sweep() {
        try {
            List<UUID> claimed = photos.claim(AT_ONCE);
            while (!claimed.isEmpty() && remove(claimed)) {
                claimed = photos.claim(AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Photos stay until the next sweep: {0}", e.getMessage());
        }
    }

    /** Returns whether the store has answered. */
    private boolean remove(List<UUID> claimed) {
        for (UUID photo : claimed) {
            try {
                store.delete(photo);
                photos.remove(photo);
            } catch (PhotoStoreException e) {
                LOG.log(Level.WARNING, "The photo store did not answer: {0}", e.getMessage());
                claimed.forEach(photos::release); // those that are gone have no row any more
                return false;
            }
        }
        return true;
    }
}
