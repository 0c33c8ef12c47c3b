package dev.restaurantreviews.photo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Finds the photos whose files are to be removed, for one of several sweepers at a time, and removes their rows. */
@Stateless
public class PhotoSweepService {

    /**
     * Given up, or never attached within a day; another sweeper that has taken it on gets five minutes. What was given up
     * before it was stored waits: a file that the store was slow to take may still come.
     */
    private static final String CLAIM = """
            UPDATE photo SET deleted_at = coalesce(deleted_at, now()), swept_at = now() WHERE id IN (
                SELECT id FROM photo
                WHERE review_id IS NULL
                    AND (taken_in_at < now() - interval '24 hours'
                        OR deleted_at < now() - CASE WHEN stored_at IS NULL THEN interval '1 minute' ELSE '0' END)
                    AND (swept_at IS NULL OR swept_at < now() - interval '5 minutes')
                ORDER BY taken_in_at LIMIT %d
                FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private static final String RELEASE = "UPDATE photo SET swept_at = NULL WHERE id = ?1";

    private static final String REMOVE = "DELETE FROM photo WHERE id = ?1 AND deleted_at IS NOT NULL";

    @PersistenceContext
    private EntityManager entityManager;

    /** Takes some photos on; nobody sees or attaches them from now on. */
    @SuppressWarnings("unchecked") // the only column is a uuid
    @TransactionAttribute(REQUIRES_NEW)
    public List<UUID> claim(int most) {
        return entityManager.createNativeQuery(CLAIM.formatted(most)).getResultList();
    }

    /** Removes the row of a photo whose files are gone. */
    @TransactionAttribute(REQUIRES_NEW)
    public void remove(UUID photo) {
        entityManager.createNativeQuery(REMOVE).setParameter(1, photo).executeUpdate();
    }

    /** Leaves a photo for the next sweep. */
    @TransactionAttribute(REQUIRES_NEW)
    public void release(UUID photo) {
        entityManager.createNativeQuery(RELEASE).setParameter(1, photo).executeUpdate();
    }
}
