package dev.restaurantreviews.visitor;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a form count once, however often it is sent: a double click, a resend after a lost connection, on any instance.
 * Works inside the transaction of the service that handles the form.
 */
@Stateless
public class OnceOnlyService {

    // A second post waits here until the first one has committed; no violation, which would end the transaction.
    private static final String CLAIM =
            "INSERT INTO form_nonce (nonce, visitor) VALUES (?1, ?2) ON CONFLICT (nonce) DO NOTHING";

    private static final String RESULT = "SELECT result_address FROM form_nonce WHERE nonce = ?1";

    private static final String SET_RESULT = "UPDATE form_nonce SET result_address = ?2 WHERE nonce = ?1";

    // Tokens are refused after 24 h; until then their nonces must be known.
    private static final String FORGET = "DELETE FROM form_nonce WHERE used_at < now() - interval '25 hours'";

    @PersistenceContext
    private EntityManager entityManager;

    /** Claims the form for this transaction. Empty: go on. Otherwise the address that the first post has led to. */
    @TransactionAttribute(MANDATORY)
    public Optional<String> claim(Submission submission) {
        int claimed = entityManager
                .createNativeQuery(CLAIM)
                .setParameter(1, submission.nonce())
                .setParameter(2, submission.visitor().hash())
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        return Optional.of((String) entityManager
                .createNativeQuery(RESULT)
                .setParameter(1, submission.nonce())
                .getSingleResult());
    }

    /** Where a form that was sent before has led; empty when this is the first time, or the first is still at work. */
    @SuppressWarnings("unchecked") // the only column is text
    public Optional<String> findResult(Submission submission) {
        List<String> results = entityManager
                .createNativeQuery(RESULT)
                .setParameter(1, submission.nonce())
                .getResultList();
        return results.stream().filter(Objects::nonNull).findFirst();
    }

    /** Keeps where the form has led, for those who send it again. */
    @TransactionAttribute(MANDATORY)
    public void remember(Submission submission, String resultAddress) {
        entityManager
                .createNativeQuery(SET_RESULT)
                .setParameter(1, submission.nonce())
                .setParameter(2, resultAddress)
                .executeUpdate();
    }

    /** Drops what no valid token can ask for any more. A failure must not end the transaction of the timer that asks. */
    @TransactionAttribute(REQUIRES_NEW)
    public void forget() {
        entityManager.createNativeQuery(FORGET).executeUpdate();
    }
}
