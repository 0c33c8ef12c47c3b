package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The nonce of a form belongs to the transaction that handles it: kept with it, freed with it. */
class OnceOnlyServiceIT extends ServerTest {

    @Inject
    OnceOnlyService onceOnly;

    @Inject
    UserTransaction transaction;

    private final Submission submission = new Submission(VisitorId.random(), UUID.randomUUID());

    @Test
    void theSecondClaimGetsTheFirstOnesResult() throws Exception {
        transaction.begin();
        assertThat(onceOnly.claim(submission)).isEmpty();
        onceOnly.remember(submission, "/restaurants/7");
        transaction.commit();

        transaction.begin();
        assertThat(onceOnly.claim(submission)).contains("/restaurants/7");
        transaction.commit();
    }

    @Test
    void aRollbackFreesTheNonce() throws Exception {
        transaction.begin();
        assertThat(onceOnly.claim(submission)).isEmpty();
        transaction.rollback();

        transaction.begin();
        assertThat(onceOnly.claim(submission)).isEmpty();
        transaction.rollback();
        assertThat(ServerSql.number("SELECT count(*) FROM form_nonce WHERE nonce = ?", submission.nonce()))
                .isZero();
    }

    @Test
    void withoutATransactionNothingCanBeClaimed() {
        assertThatThrownBy(() -> onceOnly.claim(submission)).isInstanceOf(EJBException.class);

        assertThat(ServerSql.number("SELECT count(*) FROM form_nonce WHERE nonce = ?", submission.nonce()))
                .isZero();
    }

    @Test
    void noncesAreForgottenOnlyWhenTheirTokensAreRefused() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        String insert = "INSERT INTO form_nonce (nonce, visitor, used_at) VALUES (?, sha256('x'), now() - ?::interval)";
        ServerSql.update(insert, old, "26 hours");
        ServerSql.update(insert, young, "24 hours 30 minutes");

        onceOnly.forget();

        assertThat(ServerSql.column("SELECT nonce FROM form_nonce WHERE nonce IN (?, ?)", old, young))
                .containsExactly(young);
    }

    /** On Payara the cleaner's timer has a transaction, and is given up when that one has failed twice. */
    @Test
    void forgettingHasATransactionOfItsOwn() throws Exception {
        UUID old = UUID.randomUUID();
        ServerSql.update(
                "INSERT INTO form_nonce (nonce, visitor, used_at) VALUES (?, sha256('x'), now() - interval '26 hours')",
                old);

        transaction.begin();
        onceOnly.forget();
        transaction.rollback();

        assertThat(ServerSql.number("SELECT count(*) FROM form_nonce WHERE nonce = ?", old))
                .isZero();
    }
}
