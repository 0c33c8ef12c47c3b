package dev.restaurantreviews.platform.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.restaurantreviews.platform.ejb.Failures.Checked;
import dev.restaurantreviews.platform.ejb.Failures.CheckedRollingBack;
import dev.restaurantreviews.platform.ejb.Failures.RollingBack;
import dev.restaurantreviews.platform.ejb.Failures.RollingBackToo;
import dev.restaurantreviews.platform.ejb.Failures.Tolerated;
import dev.restaurantreviews.platform.ejb.Failures.Unexpected;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.review.ReviewExamples;
import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a transaction commits, when it rolls back, and what the caller gets. */
@Tag("in-both-containers")
class TransactionOutcomeIT extends ServerTest {

    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    TransactionBean transactions;

    @Inject
    Event<Happening> events;

    private final Row row = Row.fresh();
    private final Row other = Row.fresh();

    @Test
    void anUnexpectedFailureRollsBackAndIsTheCauseOfWhatTheCallerGets() {
        for (Throwable failure : unexpected()) {
            assertThatThrownBy(() -> transactions.required(here -> addAndThrow(here, row, failure)))
                    .as("%s", failure)
                    .isExactlyInstanceOf(EJBException.class)
                    .extracting(Throwable::getCause)
                    .isSameAs(failure);
            assertThat(row.isCommitted()).as("%s", failure).isFalse();
        }
    }

    @Test
    void anUnexpectedFailureDoomsTheCallersTransactionEvenIfItIsCaught() throws Exception {
        for (Throwable failure : unexpected()) {
            transactions.required(outer -> {
                outer.add(Row.fresh());
                assertThatThrownBy(() -> transactions.required(inner -> addAndThrow(inner, row, failure)))
                        .as("%s", failure)
                        .isExactlyInstanceOf(EJBTransactionRolledbackException.class)
                        .rootCause()
                        .isSameAs(failure);
                assertThat(outer.context().getRollbackOnly()).isTrue();
                outer.add(other);
            });
            assertThat(row.isCommitted()).as("%s", failure).isFalse();
            assertThat(other.isCommitted()).as("%s", failure).isFalse();
        }
    }

    @Test
    void aDoomedTransactionLetsNoOtherBeanIn() throws Exception {
        transactions.required(outer -> {
            outer.context().setRollbackOnly();
            assertThatThrownBy(() -> transactions.required(inner -> inner.add(row)))
                    .isExactlyInstanceOf(EJBTransactionRolledbackException.class);
            assertThatThrownBy(() -> transactions.mandatory(inner -> inner.add(row)))
                    .isExactlyInstanceOf(EJBTransactionRolledbackException.class);
            transactions.requiresNew(inner -> inner.add(other));
        });

        assertThat(row.isCommitted()).isFalse();
        assertThat(other.isCommitted()).isTrue();
    }

    @Test
    void whatABeanHasNotCaughtFromAnotherArrivesAsItWas() {
        EJBTransactionRolledbackException[] thrown = new EJBTransactionRolledbackException[1];

        assertThatThrownBy(() -> transactions.required(outer -> {
                    try {
                        transactions.required(inner -> addAndThrow(inner, row, new IllegalStateException()));
                    } catch (EJBTransactionRolledbackException e) {
                        thrown[0] = e;
                        throw e;
                    }
                }))
                .isSameAs(thrown[0]);
        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void anUnexpectedFailureWithoutATransactionIsTheCauseToo() {
        IllegalStateException failure = new IllegalStateException();

        assertThatThrownBy(() -> transactions.never(here -> {
                    throw failure;
                }))
                .isExactlyInstanceOf(EJBException.class)
                .extracting(Throwable::getCause)
                .isSameAs(failure);
    }

    @Test
    void anExpectedExceptionCommitsAndArrivesAsItIs() {
        for (Exception expected : List.of(new Checked(), new Tolerated())) {
            Row added = Row.fresh();
            assertThatThrownBy(() -> transactions.required(here -> addAndThrow(here, added, expected)))
                    .isSameAs(expected);
            assertThat(added.isCommitted()).as("%s", expected).isTrue();
        }
    }

    @Test
    void anExpectedExceptionLeavesTheCallersTransactionAsItIs() throws Exception {
        for (Exception expected : List.of(new Checked(), new Tolerated())) {
            Row added = Row.fresh();
            transactions.required(outer -> {
                assertThatThrownBy(() -> transactions.required(inner -> addAndThrow(inner, added, expected)))
                        .isSameAs(expected);
                assertThat(outer.context().getRollbackOnly()).isFalse();
            });
            assertThat(added.isCommitted()).as("%s", expected).isTrue();
        }
    }

    @Test
    void anExpectedExceptionCanDemandARollback() {
        for (Exception expected : rollingBack()) {
            assertThatThrownBy(() -> transactions.required(here -> addAndThrow(here, row, expected)))
                    .isSameAs(expected);
            assertThat(row.isCommitted()).as("%s", expected).isFalse();
        }
    }

    @Test
    void thisDoomsTheCallersTransactionEvenIfItIsCaught() throws Exception {
        for (Exception expected : rollingBack()) {
            transactions.required(outer -> {
                outer.add(other);
                assertThatThrownBy(() -> transactions.required(inner -> addAndThrow(inner, row, expected)))
                        .isSameAs(expected);
                assertThat(outer.context().getRollbackOnly()).isTrue();
            });
            assertThat(row.isCommitted()).as("%s", expected).isFalse();
            assertThat(other.isCommitted()).as("%s", expected).isFalse();
        }
    }

    @Test
    void setRollbackOnlyRollsBackAndReturnsAsIfNothingWere() throws Exception {
        transactions.required(here -> {
            here.add(row);
            assertThat(here.context().getRollbackOnly()).isFalse();
            here.context().setRollbackOnly();
            assertThat(here.context().getRollbackOnly()).isTrue();
        });

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void setRollbackOnlyDoomsTheCallersTransaction() throws Exception {
        transactions.required(outer -> {
            outer.add(row);
            transactions.required(inner -> inner.context().setRollbackOnly());
            assertThat(outer.context().getRollbackOnly()).isTrue();
        });

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void afterSetRollbackOnlyAnExpectedExceptionCommitsNothing() {
        Checked expected = new Checked();

        assertThatThrownBy(() -> transactions.required(here -> {
                    here.context().setRollbackOnly();
                    addAndThrow(here, row, expected);
                }))
                .isSameAs(expected);
        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void withoutATransactionThereIsNothingToDoom() throws Exception {
        transactions.never(here -> {
            assertThatThrownBy(() -> here.context().setRollbackOnly()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> here.context().getRollbackOnly()).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void theDatabasesObjectionIsAmongTheCausesWhetherAtFlushOrAtCommit() {
        Throwable atFlush = catchThrowable(() -> transactions.required(here -> {
            here.add(row);
            reviewTwice(here);
            here.entityManager().flush();
        }));
        Throwable atCommit = catchThrowable(() -> transactions.required(here -> {
            here.add(row);
            reviewTwice(here);
        }));

        for (Throwable failure : List.of(atFlush, atCommit)) {
            assertThat(failure).isExactlyInstanceOf(EJBException.class);
            assertThat(cause(failure, SQLException.class).getSQLState()).isEqualTo(UNIQUE_VIOLATION);
        }
        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void aBrokenRuleIsAmongTheCausesWhetherAtPersistAtFlushOrAtCommit() {
        long id = Row.existing();
        Throwable atPersist = catchThrowable(
                () -> transactions.required(here -> here.entityManager().persist(new Restaurant())));
        Throwable atFlush = catchThrowable(() -> transactions.required(here -> {
            here.entityManager().find(Restaurant.class, id).setName(null);
            here.entityManager().flush();
        }));
        Throwable atCommit = catchThrowable(() -> transactions.required(
                here -> here.entityManager().find(Restaurant.class, id).setName(null)));

        for (Throwable failure : List.of(atPersist, atFlush, atCommit)) {
            assertThat(failure).isExactlyInstanceOf(EJBException.class);
            assertThat(cause(failure, ConstraintViolationException.class).getConstraintViolations())
                    .isNotEmpty();
        }
        assertThat(ServerSql.value("SELECT name FROM restaurant WHERE id = ?", id))
                .isNotNull();
    }

    @Test
    void aFailedCommitOfRequiresNewLeavesTheCallersTransactionAsItIs() throws Exception {
        long id = Row.existing();

        transactions.required(outer -> {
            outer.add(row);
            assertThatThrownBy(() -> transactions.requiresNew(inner ->
                            inner.entityManager().find(Restaurant.class, id).setName(null)))
                    .isExactlyInstanceOf(EJBException.class);
            assertThat(outer.context().getRollbackOnly()).isFalse();
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void aBrokenRuleDoomsTheTransactionEvenIfItIsCaught() throws Exception {
        transactions.required(here -> {
            here.add(row);
            assertThatThrownBy(() -> here.entityManager().persist(new Restaurant()))
                    .isInstanceOf(ConstraintViolationException.class);
            assertThat(here.context().getRollbackOnly()).isTrue();
        });

        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void aQueryThatFindsNothingDoomsNothing() throws Exception {
        transactions.required(here -> {
            here.add(row);
            assertThatThrownBy(() -> here.entityManager()
                            .createQuery("SELECT r FROM Restaurant r WHERE r.id = 0", Restaurant.class)
                            .getSingleResult())
                    .isInstanceOf(NoResultException.class);
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void aRowThatSomebodyElseHasChangedIsNoticedAtCommit() {
        long id = Row.existing();

        Throwable failure = catchThrowable(() -> transactions.required(here -> {
            here.add(row);
            here.entityManager().find(Restaurant.class, id).setPrice(3);
            ServerSql.update("UPDATE restaurant SET version = version + 1 WHERE id = ?", id);
        }));

        assertThat(failure).isExactlyInstanceOf(EJBException.class);
        assertThat(cause(failure, OptimisticLockException.class)).isNotNull();
        assertThat(row.isCommitted()).isFalse();
    }

    @Test
    void aRollbackThatAnObserverOfTheCommitDemandsIsNoSuccess() {
        Throwable failure = catchThrowable(() -> transactions.required(here -> {
            here.add(row);
            events.fire(Happening.of(row).beforeCompletion(() -> here.context().setRollbackOnly()));
        }));

        assertThat(failure).isExactlyInstanceOf(EJBException.class);
        assertThat(cause(failure, RollbackException.class)).isNotNull();
        assertThat(row.isCommitted()).isFalse();
    }

    private static List<Throwable> unexpected() {
        return List.of(new IllegalStateException("unexpected"), new LinkageError("unexpected"), new Unexpected());
    }

    private static List<Exception> rollingBack() {
        return List.of(new RollingBack(), new RollingBackToo(), new CheckedRollingBack());
    }

    private static void addAndThrow(Inside here, Row row, Throwable failure) throws Exception {
        here.add(row.again());
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    private static void reviewTwice(Inside here) {
        Restaurant restaurant = here.entityManager().find(Restaurant.class, Row.existing());
        VisitorId visitor = new VisitorId("v".repeat(43));
        here.entityManager().persist(ReviewExamples.review(visitor, restaurant));
        here.entityManager().persist(ReviewExamples.review(visitor, restaurant));
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type, failure));
    }
}
