package dev.restaurantreviews.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import dev.restaurantreviews.platform.database.DatabaseFailure;
import dev.restaurantreviews.platform.database.Readiness;
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
 * every ten seconds: what a visitor takes back is gone at once. What it cannot remove stays noted in the database for
 * the next time. {@code NonceCleaner} tells why nothing may get out of the timer's method.
 */
@Singleton
public class PhotoSweeper {

    private static final int AT_ONCE = 20;

    private static final Logger LOG = Logger.getLogger(PhotoSweeper.class.getName());

    @EJB
    private PhotoSweepService photos;

    @Inject
    private PhotoStore store;

    @Inject
    private PhotoMetrics metrics;

    @Inject
    private Readiness readiness;

    private boolean storeIsDown;
    private boolean databaseIsDown; // or something else: it is told once

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED) // counts on Tomcat only
    public void sweep() {
        if (!readiness.isReady()) {
            return; // no schema yet, or the server stops
        }
        try {
            List<UUID> claimed = photos.claim(AT_ONCE);
            while (!claimed.isEmpty() && remove(claimed)) {
                claimed = photos.claim(AT_ONCE);
            }
            databaseIsDown = false;
        } catch (RuntimeException e) {
            if (readiness.isReady() && !databaseIsDown) {
                LOG.log(Level.WARNING, "Photos stay until a later sweep: {0}", DatabaseFailure.reason(e));
            }
            databaseIsDown = true;
        }
    }

    /** Returns whether the store answers. One photo that cannot be removed keeps none of the others. */
    private boolean remove(List<UUID> claimed) {
        for (UUID photo : claimed) {
            try {
                store.delete(photo);
                photos.remove(photo);
                storeIsDown = false;
            } catch (PhotoStoreException e) {
                metrics.storeFailed(PhotoMetrics.Operation.DELETE);
                if (!store.isUp()) {
                    tell(e);
                    claimed.forEach(photos::release); // those that are gone have no row any more
                    return false;
                }
                // it stays claimed, so that it is not tried again at once
                LOG.log(Level.WARNING, "Photo {0} cannot be removed: {1}", new Object[] {photo, e.getMessage()});
            }
        }
        return true;
    }

    /** Once, not at each sweep. */
    private void tell(PhotoStoreException reason) {
        if (!storeIsDown) {
            LOG.log(Level.WARNING, "Photos stay until the store answers: {0}", reason.getMessage());
        }
        storeIsDown = true;
    }
}
