package dev.restaurantreviews.visitor;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.List;

/** Keeps the keys that sign the forms in the database, where all instances share them. */
@Stateless
public class SiteKeyService {

    private static final int KEY_BYTES = 32;

    /** The newest signs; the one before is still accepted, so that a change of key loses no open form. */
    private static final String NEWEST_TWO = "SELECT secret FROM site_key ORDER BY id DESC LIMIT 2";

    private static final String ADD_FIRST =
            "INSERT INTO site_key (secret) SELECT ?1 WHERE NOT EXISTS (SELECT FROM site_key)";

    @PersistenceContext
    private EntityManager entityManager;

    /** The valid keys, newest first; makes the very first one. */
    public List<byte[]> keys() {
        List<byte[]> keys = find();
        if (keys.isEmpty()) {
            entityManager
                    .createNativeQuery("LOCK TABLE site_key IN EXCLUSIVE MODE") // another instance may be as early
                    .executeUpdate();
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            entityManager.createNativeQuery(ADD_FIRST).setParameter(1, key).executeUpdate();
            keys = find();
        }
        return keys;
    }

    @SuppressWarnings("unchecked") // the only column is bytea
    private List<byte[]> find() {
        return entityManager.createNativeQuery(NEWEST_TWO).getResultList();
    }
}
