package dev.restaurantreviews.platform.ejb;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.AFTER_FAILURE;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static jakarta.enterprise.event.TransactionPhase.BEFORE_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.ejb.Happening.Seen;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.review.Review;
import dev.restaurantreviews.review.ReviewExamples;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.ServerTest;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.ejb.IllegalLoopbackException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TransactionRequiredException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What session beans are given, and what is kept from them: persistence contexts, observers, locks, timers. */
@Tag("in-both-containers")
class SessionBeansIT extends ServerTest {

    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TransactionBean transactions;

    @Inject
    MandatoryBean mandatory;

    @Inject
    PlainBean plain;

    @Inject
    LockedBean locked;

    @Inject
    Event<Happening> events;

    private final Row row = Row.fresh();

    @Test
    void allBeansOfATransactionShareOnePersistenceContext() throws Exception {
        long id = Row.existing();
        Restaurant[] found = new Restaurant[1];

        transactions.required(outer -> {
            found[0] = outer.entityManager().find(Restaurant.class, id);
            mandatory.run(inner ->
                    assertThat(inner.entityManager().find(Restaurant.class, id)).isSameAs(found[0]));
        });
        transactions.required(later -> {
            assertThat(later.entityManager().contains(found[0])).isFalse();
            assertThat(later.entityManager().find(Restaurant.class, id)).isNotSameAs(found[0]);
        });
    }

    @Test
    void withoutATransactionWhatIsFoundIsDetached() throws Exception {
        long id = Row.existing();

        transactions.never(here -> {
            Restaurant found = here.entityManager().find(Restaurant.class, id);
            assertThat(here.entityManager().contains(found)).isFalse();
            assertThat(here.entityManager().find(Restaurant.class, id)).isNotSameAs(found);
        });
    }

    @Test
    void aChangeOfAnEntityIsStoredWithoutFurtherAdo() throws Exception {
        long id = Row.existing();

        transactions.required(
                here -> here.entityManager().find(Restaurant.class, id).setName(row.name()));

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void aRelationIsReadOnlyWhenItIsUsed() throws Exception {
        transactions.required(here -> {
            Restaurant restaurant = here.entityManager().find(Restaurant.class, Row.existing());
            Review review = ReviewExamples.review(new VisitorId("w".repeat(43)), restaurant);
            here.entityManager().persist(review);
            here.entityManager().flush();
            here.entityManager().clear();

            Review found = here.entityManager().find(Review.class, review.getId());

            assertThat(here.entityManager()
                            .getEntityManagerFactory()
                            .getPersistenceUnitUtil()
                            .isLoaded(found, "restaurant"))
                    .isFalse();
        });
    }

    /** The second transaction cannot go on before the first has let go. */
    @Test
    void aPessimisticLockKeepsOthersWaiting() throws Exception {
        long id = Row.existing();
        CountDownLatch locking = new CountDownLatch(1);
        AtomicInteger order = new AtomicInteger();

        Parallel.run(2, caller -> {
            if (caller == 0) {
                run(() -> transactions.required(here -> {
                    here.entityManager().find(Restaurant.class, id, LockModeType.PESSIMISTIC_WRITE);
                    locking.countDown();
                    here.entityManager()
                            .createNativeQuery("SELECT pg_sleep(0.3)")
                            .getSingleResult();
                    assertThat(order.getAndIncrement()).isZero();
                }));
            } else {
                run(() -> {
                    await(locking);
                    transactions.required(here -> {
                        here.entityManager().find(Restaurant.class, id, LockModeType.PESSIMISTIC_WRITE);
                        assertThat(order.getAndIncrement()).isEqualTo(1);
                    });
                });
            }
            return caller;
        });
        assertThat(order).hasValue(2);
    }

    @Test
    void aPessimisticLockNeedsATransaction() throws Exception {
        long id = Row.existing();

        transactions.never(here -> assertThatThrownBy(
                        () -> here.entityManager().find(Restaurant.class, id, LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(TransactionRequiredException.class));
    }

    @Test
    void anyBeanCanHaveASessionBeanInjected() throws Exception {
        plain.required(here -> here.add(row));

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void nullGoesThroughBothWays() {
        assertThat(transactions.echo(null)).isNull();
    }

    @Test
    void observersAreToldInTheirPhaseOfATransactionThatCommits() throws Exception {
        Happening event = Happening.of(row);

        transactions.required(here -> {
            here.add(row);
            events.fire(event);
            assertThat(event.phases()).containsExactly(IN_PROGRESS);
        });

        assertThat(event.phases())
                .containsExactlyInAnyOrder(IN_PROGRESS, BEFORE_COMPLETION, AFTER_COMPLETION, AFTER_SUCCESS);
        assertThat(seen(event, IN_PROGRESS)).isEqualTo(new Seen(IN_PROGRESS, false, true));
        assertThat(seen(event, BEFORE_COMPLETION)).isEqualTo(new Seen(BEFORE_COMPLETION, false, true));
        assertThat(seen(event, AFTER_SUCCESS).committed()).isTrue();
        assertThat(seen(event, AFTER_COMPLETION).committed()).isTrue();
    }

    @Test
    void observersOfSuccessHearNothingOfATransactionThatRollsBack() throws Exception {
        Happening event = Happening.of(row);

        transactions.required(here -> {
            here.add(row);
            events.fire(event);
            here.context().setRollbackOnly();
        });

        assertThat(event.phases())
                .contains(IN_PROGRESS, AFTER_FAILURE, AFTER_COMPLETION)
                .doesNotContain(AFTER_SUCCESS);
        assertThat(seen(event, AFTER_FAILURE).committed()).isFalse();
    }

    @Test
    void withoutATransactionAllObserversAreToldAtOnce() {
        Happening event = Happening.of(row);

        events.fire(event);

        assertThat(event.phases()).containsExactlyInAnyOrder(TransactionPhase.values());
    }

    @Test
    void anObserverOfSuccessMayStartATransactionOfItsOwn() throws Exception {
        Row written = Row.fresh();

        transactions.required(here ->
                events.fire(Happening.of(row).afterSuccess(() -> transactions.required(later -> later.add(written)))));

        assertThat(written.isCommitted()).isTrue();
    }

    @Test
    void anObserverOfSuccessThatFailsChangesNothing() throws Exception {
        transactions.required(here -> {
            here.add(row);
            events.fire(Happening.of(row).afterSuccess(() -> {
                throw new IllegalStateException();
            }));
        });

        assertThat(row.isCommitted()).isTrue();
    }

    @Test
    void observersFollowTheTransactionThatTheEventComesFrom() throws Exception {
        Happening event = Happening.of(row);

        transactions.required(outer -> {
            transactions.requiresNew(inner -> {
                inner.add(row);
                events.fire(event);
            });
            assertThat(seen(event, AFTER_SUCCESS).committed()).isTrue();
            outer.context().setRollbackOnly();
        });

        assertThat(event.phases()).doesNotContain(AFTER_FAILURE);
    }

    @Test
    void aSingletonLetsOneCallerInAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        int before = locked.next();

        List<Integer> most = Parallel.run(
                CALLERS,
                caller -> call(() -> locked.write(() -> {
                    int now = inside.incrementAndGet();
                    Thread.yield();
                    TimeUnit.MILLISECONDS.sleep(5); // long enough for others to come in, if they could
                    inside.decrementAndGet();
                    return now;
                })));
        Parallel.run(CALLERS, caller -> locked.next());

        assertThat(most).containsOnly(1);
        assertThat(locked.next()).isEqualTo(before + CALLERS + 1);
    }

    /** Each waits inside for all the others: with one at a time none would ever get out. */
    @Test
    void readersOfASingletonAreInsideTogether() {
        CountDownLatch all = new CountDownLatch(CALLERS);

        List<Boolean> met = Parallel.run(
                CALLERS,
                caller -> call(() -> locked.read(() -> {
                    all.countDown();
                    return all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                })));

        assertThat(met).containsOnly(true);
    }

    /** Whoever is first waits in vain for the other; the other is let in afterwards. */
    @Test
    void aWriterAndAReaderAreNeverInsideTogether() {
        CountDownLatch both = new CountDownLatch(2);
        Callable<Boolean> meet = () -> {
            both.countDown();
            return both.await(500, TimeUnit.MILLISECONDS);
        };

        List<Boolean> met = Parallel.run(2, caller -> call(() -> caller == 0 ? locked.write(meet) : locked.read(meet)));

        assertThat(met).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void theThreadThatHoldsTheLockMayComeBack() throws Exception {
        int before = locked.next();

        locked.around(here -> assertThat(locked.next()).isEqualTo(before + 1));
    }

    @Test
    void aReaderThatWantsToWriteIsRefusedBeforeItWaitsForItself() {
        assertThatThrownBy(() -> locked.read(locked::next))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isInstanceOf(IllegalLoopbackException.class),
                        failure -> assertThat(failure).hasRootCauseInstanceOf(IllegalLoopbackException.class));
    }

    @Test
    void aStartupBeanIsMadeOnceWithTheDeployment() {
        assertThat(StartedBean.starts()).isEqualTo(1);
    }

    @Test
    void aTimerTicksAgainAndAgainInATransactionAndKnowsTheApplication() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            assertThat(TickingBean.next(PATIENCE)).isEqualTo(new TickingBean.Tick(true, true));
        }
    }

    /** Payara gives a timer up after two failures; the transaction that fails must not be the timer's. */
    @Test
    void aTimerWhoseWorkFailsInATransactionOfItsOwnIsCalledAgain() throws InterruptedException {
        assertThat(FailingTimerBean.hasFailed(4, PATIENCE)).isTrue();
    }

    private static Seen seen(Happening event, TransactionPhase phase) {
        return event.seen().stream()
                .filter(seen -> seen.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static void run(Body body) {
        call(() -> {
            body.run();
            return null;
        });
    }

    private static <T> T call(Callable<T> body) {
        try {
            return body.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What may throw. */
    private interface Body {
        void run() throws Exception;
    }
}
