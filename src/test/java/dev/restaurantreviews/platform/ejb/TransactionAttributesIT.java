package dev.restaurantreviews.platform.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.testing.ServerTest;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.TransactionRequiredException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In which transaction the method of a session bean runs. */
@Tag("in-both-containers")
class TransactionAttributesIT extends ServerTest {

    @Inject
    TransactionBean transactions;

    @Inject
    MandatoryBean mandatory;

    @Inject
    JdbcBean jdbc;

    private final Row row = Row.fresh();
    private final Row other = Row.fresh();

    @Test
    void requiredStartsATransactionWhoseRowsOthersSeeWhenItHasEnded() throws Exception {
        transactions.required(here -> {
            here.add(row);
            here.entityManager().flush();
            assertThat(here.sees(row)).isTrue();
            assertThat(row.isCommitted()).isFalse();
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void requiredIsTheDefault() throws Exception {
        transactions.byDefault(here -> here.add(row));

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void requiredJoinsTheTransactionOfItsCaller() throws Exception {
        transactions.required(outer -> {
            transactions.required(inner -> inner.add(row));
            assertThat(outer.sees(row)).isTrue();
            assertThat(row.isCommitted()).isFalse();
            outer.context().setRollbackOnly();
        });

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void requiresNewCommitsAlthoughItsCallerRollsBack() throws Exception {
        transactions.required(outer -> {
            outer.add(other);
            transactions.requiresNew(inner -> inner.add(row));
            assertThat(row.isCommitted()).isTrue();
            outer.context().setRollbackOnly();
        });

        assertThat(row.isCommitted()).isTrue();
        assertThat(other.isCommitted()).isFalse();
    }

    @Test
    void requiresNewRollsBackAlthoughItsCallerCommits() throws Exception {
        transactions.required(outer -> {
            outer.add(other);
            assertThatThrownBy(() -> transactions.requiresNew(inner -> {
                        inner.add(row);
                        throw new IllegalStateException();
                    }))
                    .isExactlyInstanceOf(EJBException.class);
            assertThat(outer.context().getRollbackOnly()).isFalse();
        });

        assertThat(row.isCommitted()).isFalse();
        assertThat(other.isCommitted()).isTrue();
    }

    @Test
    void afterRequiresNewTheCallerGoesOnInItsOwnTransactionAndPersistenceContext() throws Exception {
        long id = Row.existing();

        transactions.required(outer -> {
            Restaurant mine = outer.entityManager().find(Restaurant.class, id);
            transactions.requiresNew(inner -> {
                assertThat(inner.entityManager().contains(mine)).isFalse();
                assertThat(inner.entityManager().find(Restaurant.class, id)).isNotSameAs(mine);
            });
            assertThat(outer.entityManager().contains(mine)).isTrue();
            assertThat(outer.entityManager().find(Restaurant.class, id)).isSameAs(mine);
            outer.add(row);
            assertThat(row.isCommitted()).isFalse();
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void mandatoryDemandsATransactionOfTheCaller() {
        assertThatThrownBy(() -> transactions.mandatory(here -> here.add(row)))
                .isExactlyInstanceOf(EJBTransactionRequiredException.class);

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void mandatoryJoinsTheTransactionOfItsCaller() throws Exception {
        transactions.required(outer -> {
            transactions.mandatory(inner -> inner.add(row));
            assertThat(outer.sees(row)).isTrue();
            outer.context().setRollbackOnly();
        });

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void neverRefusesATransactionAndLeavesItAsItIs() throws Exception {
        transactions.required(outer -> {
            outer.add(row);
            assertThatThrownBy(() -> transactions.never(inner -> inner.sees(row)))
                    .isExactlyInstanceOf(EJBException.class);
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void neverRunsWithoutATransaction() throws Exception {
        long id = Row.existing();

        transactions.never(here -> {
            assertThat(here.isTransaction()).isFalse();
            assertThat(here.entityManager().find(Restaurant.class, id)).isNotNull();
        });
    }

    @Test
    void notSupportedSuspendsTheTransactionOfItsCaller() throws Exception {
        transactions.required(outer -> {
            outer.add(row);
            outer.entityManager().flush();
            transactions.notSupported(inner -> {
                assertThat(inner.isTransaction()).isFalse();
                assertThat(inner.sees(row)).isFalse();
                assertThatThrownBy(() -> inner.add(other)).isInstanceOf(TransactionRequiredException.class);
            });
            assertThat(outer.isTransaction()).isTrue();
            assertThat(outer.sees(row)).isTrue();
        });

        assertThat(row.isCommitted()).isTrue();
        assertThat(other.isCommitted()).isFalse();
    }

    @Test
    void whatNotSupportedWritesByJdbcStaysAlthoughItsCallerRollsBack() throws Exception {
        transactions.required(outer -> {
            jdbc.addOutside(row);
            assertThat(row.isCommitted()).isTrue();
            outer.context().setRollbackOnly();
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void whatIsWrittenByJdbcInATransactionBelongsToIt() throws Exception {
        transactions.required(outer -> {
            outer.add(other);
            outer.entityManager().flush();
            assertThat(jdbc.sees(other)).isTrue();
            jdbc.addInside(row);
            assertThat(outer.sees(row)).isTrue();
            assertThat(row.isCommitted()).isFalse();
            outer.context().setRollbackOnly();
        });
        assertThat(row.isCommitted()).isFalse();

        transactions.required(outer -> jdbc.addInside(row));
        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void supportsTakesItAsItComes() throws Exception {
        transactions.required(outer -> {
            transactions.supports(inner -> inner.add(row));
            assertThat(outer.sees(row)).isTrue();
            outer.context().setRollbackOnly();
        });
        transactions.supports(here -> assertThat(here.isTransaction()).isFalse());

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void theAttributeOfAClassIsThatOfItsMethodsUnlessTheyHaveTheirOwn() throws Exception {
        assertThatThrownBy(() -> mandatory.run(here -> here.add(row)))
                .isExactlyInstanceOf(EJBTransactionRequiredException.class);
        mandatory.runAnyway(here -> here.add(other));

        assertThat(row.isCommitted()).isFalse();
        assertThat(other.isCommitted()).isTrue();
    }

    @Test
    void aCallOfThisRunsInTheTransactionThatIsThere() throws Exception {
        transactions.required(outer -> {
            transactions.requiresNewOfThis(inner -> inner.add(row));
            assertThat(row.isCommitted()).isFalse();
            outer.context().setRollbackOnly();
        });

        assertThat(row.isCommitted()).isFalse();
    }
}
