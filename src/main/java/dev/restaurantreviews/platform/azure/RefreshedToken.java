package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The access token for one scope: the one in hand, the fetch of its successor, never more than one at a time, and when
 * that begins. From the first request on it keeps itself fresh. The SDK's {@code refreshAt} is never looked at: for
 * tokens that live for less than two hours it lies in 1970, or is missing.
 */
final class RefreshedToken {

    /** How long a fetch in the background may take. */
    static final Duration FETCH = Duration.ofSeconds(10);

    /** A token must still be valid when it arrives. */
    private static final Duration WAY = Duration.ofSeconds(1);

    private final TokenRequestContext request;
    private final Supplier<TokenCredential> source;
    private final ExecutorService calls;
    private final ScheduledExecutorService timer;
    private final TokenLog log;

    private volatile AccessToken current;
    private CompletableFuture<AccessToken> fetch; // the last one, or the one in flight
    private long begun;
    private boolean calling; // also one that has been given up
    private boolean refused; // the one in hand
    private ScheduledFuture<?> next;
    private NoTokenException problem; // of the last fetch; the next one is not due
    private int failuresWithoutToken;
    private long arrivals;
    private long failures;

    /**
     * Nothing is fetched yet.
     *
     * @param request for scopes and nothing else
     * @param calls where the source is asked, which may take long
     * @param timer where nothing takes long
     */
    RefreshedToken(
            TokenRequestContext request,
            Supplier<TokenCredential> source,
            ExecutorService calls,
            ScheduledExecutorService timer) {
        this.request = request;
        this.source = source;
        this.calls = calls;
        this.timer = timer;
        this.log = new TokenLog(String.join(" ", request.getScopes()));
    }

    /**
     * The token in hand, or the one that comes in time.
     *
     * @throws NoTokenException when there is none
     */
    AccessToken get(Duration patience) {
        AccessToken token = current;
        return isValid(token) ? token : await(fetchIfDue(), patience);
    }

    /** One that fulfils demands of its own, such as not to be the one that has been revoked; unless one has just come. */
    AccessToken get(TokenRequestContext demanding, Duration patience) {
        return await(fetch(demanding), patience);
    }

    /** Begins to fetch, if that has not been done, and waits for nothing. */
    void prepare() {
        if (!isValid(current)) {
            fetchIfDue();
        }
    }

    /** Why there is no good token; empty while there is one. */
    synchronized Optional<String> problem() {
        if (isValid(current)) {
            return refused ? Optional.of("it has been refused") : Optional.empty();
        }
        return Optional.of(problem == null ? "none has come yet" : problem.getMessage());
    }

    synchronized TokenCounts counts() {
        return new TokenCounts(arrivals, failures, Optional.ofNullable(current).map(RefreshedToken::rest));
    }

    private static boolean isValid(AccessToken token) {
        return token != null && rest(token).compareTo(WAY) > 0;
    }

    private static Duration rest(AccessToken token) {
        return Duration.between(Instant.now(), token.getExpiresAt());
    }

    private static AccessToken await(CompletableFuture<AccessToken> fetched, Duration patience) {
        try {
            return fetched.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NoTokenException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new NoTokenException(
                    "the identity endpoint has not answered within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTokenException("interrupted", e);
        }
    }

    private synchronized CompletableFuture<AccessToken> fetchIfDue() {
        if (problem != null && fetch.isDone()) {
            return CompletableFuture.failedFuture(problem);
        }
        return fetch(request);
    }

    /** Begins a fetch; or returns the one in flight, or the last one if it has begun only just now. */
    private synchronized CompletableFuture<AccessToken> fetch(TokenRequestContext wanted) {
        if (fetch != null && (!fetch.isDone() || System.nanoTime() - begun < RefreshTimes.SHORTEST_PAUSE.toNanos())) {
            return fetch;
        }
        cancelNext();
        begun = System.nanoTime();
        CompletableFuture<AccessToken> result = new CompletableFuture<>();
        fetch = result;
        if (calling) { // a program or an endpoint that hangs is not asked twice
            failed(result, problem);
            return result;
        }
        try {
            Future<?> call = calls.submit(() -> ask(wanted, result));
            Future<?> limit = timer.schedule(() -> giveUp(result, call), FETCH.toMillis(), TimeUnit.MILLISECONDS);
            result.whenComplete((token, failure) -> limit.cancel(false));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new NoTokenException("the site has stopped", e));
        }
        return result;
    }

    private void ask(TokenRequestContext wanted, CompletableFuture<AccessToken> result) {
        try {
            arrived(result, call(wanted));
        } catch (RuntimeException | LinkageError e) { // worse is told when the time is over
            failed(result, new NoTokenException(IdentityFailure.reason(e), e));
        }
    }

    private AccessToken call(TokenRequestContext wanted) {
        calling(true);
        try {
            return source.get().getTokenSync(wanted);
        } finally {
            calling(false);
        }
    }

    private synchronized void calling(boolean now) {
        calling = now;
    }

    private void giveUp(CompletableFuture<AccessToken> result, Future<?> call) {
        failed(
                result,
                new NoTokenException(
                        "the identity endpoint has not answered within " + FETCH.toSeconds() + " s", null));
        call.cancel(true);
    }

    /** Also after it has been given up: late is better than not at all. */
    private synchronized void arrived(CompletableFuture<AccessToken> result, AccessToken token) {
        if (!isValid(token)) {
            failed(result, new NoTokenException(IdentityFailure.expiredAtOnce(token), null));
            return;
        }
        boolean successor = current == null || !token.getExpiresAt().isEqual(current.getExpiresAt());
        refused &= !successor;
        current = token;
        failuresWithoutToken = 0;
        arrivals++;
        problem = null;
        log.arrived(token);
        boolean due = !successor && (refused || RefreshTimes.isDue(rest(token)));
        schedule(due ? RefreshTimes.whileWaitingForSuccessor(rest(token)) : RefreshTimes.afterNewToken(rest(token)));
        result.complete(token);
    }

    private synchronized void failed(CompletableFuture<AccessToken> result, NoTokenException why) {
        if (result.isDone()) {
            return;
        }
        problem = why;
        failures++;
        boolean valid = isValid(current);
        failuresWithoutToken = valid ? 0 : failuresWithoutToken + 1;
        log.failed(why.getMessage(), valid ? current : null);
        schedule(
                valid
                        ? RefreshTimes.whileWaitingForSuccessor(rest(current))
                        : RefreshTimes.withoutToken(failuresWithoutToken));
        result.completeExceptionally(why);
    }

    private void schedule(Duration pause) {
        cancelNext();
        try {
            next = timer.schedule(() -> fetch(request), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            next = null; // the site has stopped
        }
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    /** Forgets that this token has been refused: the reason was elsewhere. */
    synchronized void accepted(String token) {
        refused &= current == null || !current.getToken().equals(token);
    }

    /**
     * Looks for a successor earlier than planned, for whoever was shown this token has not accepted it. The SDK keeps
     * tokens for itself, though, and gives out no other one before the last five minutes of this one's life.
     */
    synchronized void refused(String token) {
        if (next == null || refused || !isValid(current) || !current.getToken().equals(token)) {
            return; // there is a better one already, or it is on its way
        }
        refused = true;
        Duration pause = RefreshTimes.whileWaitingForSuccessor(rest(current));
        if (next.getDelay(TimeUnit.MILLISECONDS) > pause.toMillis()) {
            schedule(pause);
        }
    }
}
