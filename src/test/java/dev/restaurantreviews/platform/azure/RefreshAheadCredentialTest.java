package dev.restaurantreviews.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Parallel;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import reactor.core.publisher.Mono;

/** The rules of refreshing, against an endpoint that is told how to behave; the real protocols have their own tests. */
@Execution(CONCURRENT) // they wait, most of the time
class RefreshAheadCredentialTest {

    private static final TokenRequestContext SCOPE =
            new TokenRequestContext().addScopes("https://one.example/.default");
    private static final TokenRequestContext OTHER =
            new TokenRequestContext().addScopes("https://two.example/.default");

    private static final Duration PACE = Duration.ofMillis(10);

    /** An identity endpoint with controls. */
    private static final class Endpoint implements TokenCredential {

        private volatile Duration life = Duration.ofSeconds(6);
        private volatile Duration delay = Duration.ZERO;
        private volatile boolean down;
        private volatile boolean broken;
        private volatile boolean deaf; // to interrupts, as a program that does not end
        private volatile OffsetDateTime end;
        private final List<Instant> requests = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger inFlight = new AtomicInteger();
        private final AtomicInteger mostInFlight = new AtomicInteger();

        @Override
        public AccessToken getTokenSync(TokenRequestContext request) {
            requests.add(Instant.now());
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            try {
                rest();
            } finally {
                inFlight.decrementAndGet();
            }
            if (broken) {
                throw new StackOverflowError("worse than an exception");
            }
            if (down) {
                throw new IllegalStateException("the endpoint is down");
            }
            OffsetDateTime expiry = end != null ? end : OffsetDateTime.now().plus(life);
            return new AccessToken("token " + requests.size() + " for " + request.getScopes(), expiry);
        }

        private void rest() {
            long end = System.nanoTime() + delay.toNanos();
            while (System.nanoTime() < end) {
                if (Thread.interrupted() && !deaf) {
                    throw new IllegalStateException("interrupted");
                }
                LockSupport.parkNanos(Math.max(1, end - System.nanoTime()));
            }
        }

        @Override
        public Mono<AccessToken> getToken(TokenRequestContext request) {
            return Mono.fromCallable(() -> getTokenSync(request));
        }

        int count() {
            return requests.size();
        }

        /** The shortest time between two requests. */
        Duration shortestPause() {
            Duration shortest = Duration.ofDays(1);
            for (int i = 1; i < requests.size(); i++) {
                Duration pause = Duration.between(requests.get(i - 1), requests.get(i));
                shortest = pause.compareTo(shortest) < 0 ? pause : shortest;
            }
            return shortest;
        }
    }

    private final Endpoint endpoint = new Endpoint();
    private final RefreshAheadCredential credential = new RefreshAheadCredential(() -> endpoint);

    @AfterEach
    void close() {
        credential.close();
    }

    private String token() {
        return credential.getToken(SCOPE, RefreshAheadCredential.PATIENCE).getToken();
    }

    /** Asks all the time for so long, and returns the longest wait. */
    private Duration ask(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long longest = 0;
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            assertThat(token()).isNotNull();
            longest = Math.max(longest, System.nanoTime() - begin);
            LockSupport.parkNanos(PACE.toNanos());
        }
        return Duration.ofNanos(longest);
    }

    @Test
    void aTokenIsKeptForEachScopeAndAnsweredFromMemory() {
        endpoint.life = Duration.ofHours(1);

        String first = token();

        assertThat(credential.getTokenSync(OTHER).getToken())
                .contains("two.example")
                .isNotEqualTo(first);
        assertThat(token()).isEqualTo(first);
        assertThat(credential.getToken(SCOPE).block().getToken()).isEqualTo(first);
        assertThat(endpoint.count()).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceMakeOneRequest() {
        endpoint.delay = Duration.ofMillis(500);

        Parallel.run(20, i -> token());

        assertThat(endpoint.count()).isEqualTo(1);
    }

    @Test
    void itIsFetchedAnewAtHalfItsLifeWithoutAnybodyWaiting() {
        String first = token();
        endpoint.delay = Duration.ofSeconds(1);

        Duration longest = ask(Duration.ofMillis(4500)); // valid for 6 s, due at 3 s

        assertThat(token()).isNotEqualTo(first);
        assertThat(longest).isLessThan(Duration.ofMillis(500)); // the fetch takes a second
        assertThat(endpoint.mostInFlight.get()).isEqualTo(1);
    }

    @Test
    void anOutageIsNotNoticedWhileTheTokenIsValid() {
        token();
        endpoint.down = true;

        Duration longest = ask(Duration.ofMillis(3600)); // valid for 6 s, due at 3 s

        assertThat(longest).isLessThan(Duration.ofMillis(500));
        assertThat(endpoint.count()).isGreaterThan(1);
        assertThat(credential.problem()).isEmpty();
    }

    @Test
    void withoutATokenItFailsAtOnceWithTheReasonAndRecoversByItself() {
        endpoint.down = true;
        assertThatThrownBy(this::token).isInstanceOf(NoTokenException.class).hasMessage("the endpoint is down");

        long begin = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            assertThat(catchThrowable(this::token)).isInstanceOf(NoTokenException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(credential.problem())
                .hasValueSatisfying(why -> assertThat(why).contains("one.example", "the endpoint is down"));

        endpoint.down = false;
        Await.until(
                "a token", Duration.ofSeconds(10), () -> credential.problem().isEmpty());
        assertThat(token()).isNotNull();
        assertThat(endpoint.shortestPause()).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void aTokenThatHasExpiredWhenItComesIsNoneAndIsNotAskedForInALoop() {
        endpoint.life = Duration.ofMinutes(-5);

        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (System.nanoTime() < end) {
            assertThatThrownBy(this::token).hasMessageContaining("by the clock of this machine");
            LockSupport.parkNanos(PACE.toNanos());
        }

        assertThat(endpoint.count()).isLessThanOrEqualTo(3);
        endpoint.life = Duration.ofMinutes(5);
        Await.until(
                "a token", Duration.ofSeconds(10), () -> credential.problem().isEmpty());
    }

    @Test
    void anAnswerThatDoesNotMoveIsAskedForAgainButNotInALoop() {
        endpoint.end = OffsetDateTime.now().plusSeconds(6);
        token();

        ask(Duration.ofMillis(3900)); // due at 3 s, and again each second

        assertThat(endpoint.count()).isBetween(2, 3);
        assertThat(endpoint.shortestPause()).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void aVisitorWaitsForFiveSecondsAtMost() {
        endpoint.delay = Duration.ofSeconds(7);

        long begin = System.nanoTime();
        assertThatThrownBy(this::token).hasMessage("the identity endpoint has not answered within 5 s");

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(4900), Duration.ofMillis(6000));
        assertThat(endpoint.count()).isEqualTo(1); // goes on, and its answer will be taken
        Await.until(
                "a token", Duration.ofSeconds(10), () -> credential.problem().isEmpty());
        assertThat(endpoint.count()).isEqualTo(1);
    }

    @Test
    void theBlobClientWaitsNoLongerThanItsOwnTries() {
        endpoint.delay = Duration.ofSeconds(3);

        long begin = System.nanoTime();
        assertThatThrownBy(() -> credential.getTokenSync(SCOPE)).isInstanceOf(NoTokenException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2900));
    }

    @Test
    void aCallThatHangsIsNotMadeTwiceAndItsAnswerIsTakenInTheEnd() {
        endpoint.deaf = true;
        endpoint.delay = Duration.ofSeconds(12); // given up after 10, due again after 11 and 13

        Await.until("a token", Duration.ofSeconds(20), () -> {
            credential.prepare(SCOPE);
            return credential.problem().isEmpty();
        });

        assertThat(endpoint.count()).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsReplacedBeforeItIsDue() {
        endpoint.life = Duration.ofSeconds(10);
        String first = token();

        credential.refused(SCOPE, "another");
        credential.refused(SCOPE, first);
        credential.refused(SCOPE, first);

        assertThat(credential.problem())
                .hasValueSatisfying(why -> assertThat(why).contains("refused"));
        Await.until("a token", Duration.ofSeconds(3), () -> !token().equals(first)); // due at 5 s
        assertThat(credential.problem()).isEmpty();
        assertThat(endpoint.count()).isEqualTo(2);
    }

    @Test
    void evenAnErrorDoesNotEndTheFetching() {
        endpoint.broken = true;
        credential.prepare(SCOPE);
        Await.until("a request", Duration.ofSeconds(5), () -> endpoint.count() == 1);
        endpoint.broken = false;

        Await.until(
                "a token", Duration.ofSeconds(20), () -> credential.problem().isEmpty()); // told after 10
    }

    @Test
    void aTokenThatIsTakenInTheEndIsGoodAgain() {
        String token = token();
        credential.refused(SCOPE, token);

        credential.accepted(SCOPE, token);

        assertThat(credential.problem()).isEmpty();
    }

    @Test
    void aRequestWithClaimsGetsATokenOfItsOwnWhichServesAllThen() {
        String revoked = token();
        LockSupport.parkNanos(Duration.ofMillis(1100).toNanos()); // there are never two requests in a second

        String fresh = credential
                .getTokenSync(new TokenRequestContext()
                        .addScopes("https://one.example/.default")
                        .setClaims("{}"))
                .getToken();

        assertThat(fresh).isNotEqualTo(revoked);
        assertThat(token()).isEqualTo(fresh);
    }

    @Test
    void manyRequestsWithClaimsAreNotALoop() {
        endpoint.life = Duration.ofHours(1);
        TokenRequestContext claims = new TokenRequestContext()
                .addScopes("https://one.example/.default")
                .setClaims("{}");

        long end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
        while (System.nanoTime() < end) {
            credential.getTokenSync(claims);
        }

        assertThat(endpoint.count()).isEqualTo(3);
    }

    @Test
    void afterItsEndThereAreNoTokens() {
        credential.close();

        assertThatThrownBy(this::token).hasMessage("the site has stopped");
    }
}
