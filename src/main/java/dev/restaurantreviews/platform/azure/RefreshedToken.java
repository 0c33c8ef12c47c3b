package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.Instant;
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

    /** How long a visitor's request waits when there is no token; he is to have an answer within 6 s. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

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
    private ScheduledFuture<?> next;
    private NoTokenException problem; // of the last fetch; the next one is not due
    private int failuresWithoutToken;

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

    /** @throws NoTokenException when there is none, and none has come in time */
    AccessToken get() {
        AccessToken token = current;
        return isValid(token) ? token : await(fetchIfDue());
    }

    /** Fetches one that fulfils demands of its own, such as not to be the one that has been revoked. */
    AccessToken get(TokenRequestContext demanding) {
        return await(fetch(demanding));
    }

    /** Begins to fetch, if that has not been done, and waits for nothing. */
    void prepare() {
        if (!isValid()) {
            fetchIfDue();
        }
    }

    boolean isValid() {
        return isValid(current);
    }

    private static boolean isValid(AccessToken token) {
        return token != null && rest(token).compareTo(WAY) > 0;
    }

    private static Duration rest(AccessToken token) {
        return Duration.between(Instant.now(), token.getExpiresAt());
    }

    private static AccessToken await(CompletableFuture<AccessToken> fetched) {
        try {
            return fetched.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NoTokenException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new NoTokenException("no answer within " + PATIENCE.toSeconds() + " s", e);
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
            arrived(result, source.get().getTokenSync(wanted));
        } catch (RuntimeException | LinkageError e) { // whatever it is, the next try must come
            failed(result, new NoTokenException(IdentityFailure.reason(e), e));
        }
    }

    private void giveUp(CompletableFuture<AccessToken> result, Future<?> call) {
        failed(result, new NoTokenException("no answer within " + FETCH.toSeconds() + " s", null));
        call.cancel(true);
    }

    private synchronized void arrived(CompletableFuture<AccessToken> result, AccessToken token) {
        if (result.isDone()) {
            return; // too late, and the next try is planned
        }
        if (!isValid(token)) {
            failed(result, new NoTokenException(IdentityFailure.expiredAtOnce(token), null));
            return;
        }
        boolean successor = current == null || !token.getExpiresAt().isEqual(current.getExpiresAt());
        current = token;
        failuresWithoutToken = 0;
        problem = null;
        log.arrived(token);
        schedule(
                successor
                        ? RefreshTimes.afterNewToken(rest(token))
                        : RefreshTimes.whileWaitingForSuccessor(rest(token)));
        result.complete(token);
    }

    private synchronized void failed(CompletableFuture<AccessToken> result, NoTokenException why) {
        if (result.isDone()) {
            return;
        }
        problem = why;
        boolean valid = isValid();
        failuresWithoutToken = valid ? 0 : failuresWithoutToken + 1;
        log.failed(why.getMessage(), valid ? current : null);
        schedule(
                valid
                        ? RefreshTimes.whileWaitingForSuccessor(rest(current))
                        : RefreshTimes.withoutToken(failuresWithoutToken));
        result.completeExceptionally(why);
    }

    private void schedule(Duration pause) {
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

    /** Looks for a successor earlier than planned, for whoever was shown this token has not accepted it. */
    synchronized void refused(String token) {
        if (next == null || !isValid() || !current.getToken().equals(token)) {
            return; // there is a better one already, or it is on its way
        }
        Duration pause = RefreshTimes.whileWaitingForSuccessor(rest(current));
        if (next.getDelay(TimeUnit.MILLISECONDS) > pause.toMillis()) {
            cancelNext();
            schedule(pause);
        }
    }
}
