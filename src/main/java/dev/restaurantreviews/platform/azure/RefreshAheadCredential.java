package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.restaurantreviews.platform.BackgroundThread;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers from memory for as long as a token is valid, and fetches the next one in the background before that ends: what
 * the SDK and its caches do by themselves makes requests wait for a slow identity endpoint, and lets logins fail while it
 * is away although the token in hand is still good.
 */
final class RefreshAheadCredential implements TokenCredential, AutoCloseable {

    /** How long a visitor's request waits for its login at the database; he is to have an answer within 6 s. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The blob client asks twice, and gives each try 4 s; a photo is not worth a longer wait. */
    static final Duration CLIENTS_PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService calls = BackgroundThread.pool("access-token");
    private final ScheduledExecutorService timer = BackgroundThread.named("access-token-timer");
    private final Map<String, RefreshedToken> tokens = new ConcurrentHashMap<>();
    private final Supplier<TokenCredential> source;

    /** @param source asked from background threads only, for making a credential of Azure's takes seconds */
    RefreshAheadCredential(Supplier<TokenCredential> source) {
        this.source = source;
    }

    /**
     * The token for the scopes of the request; one is kept for each set of scopes.
     *
     * @throws NoTokenException when none is valid, and none has come within the time that a visitor can be kept waiting
     */
    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        RefreshedToken token = token(request);
        return request.getClaims() == null
                ? token.get(CLIENTS_PATIENCE)
                : token.get(request, CLIENTS_PATIENCE); // Azure has revoked the last one
    }

    /** As {@link #getTokenSync}, for whoever can wait longer. */
    AccessToken getToken(TokenRequestContext request, Duration patience) {
        return token(request).get(patience);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Begins to fetch the token, if that has not been done before, and waits for nothing. */
    void prepare(TokenRequestContext request) {
        token(request).prepare();
    }

    /** Says that somebody has not let this token in: a better one is looked for before it is due. */
    void refused(TokenRequestContext request, String refused) {
        token(request).refused(refused);
    }

    /** Says that somebody has let this token in, who may have refused it before. */
    void accepted(TokenRequestContext request, String accepted) {
        token(request).accepted(accepted);
    }

    /** For operators; asking for it fetches nothing. */
    TokenCounts counts(TokenRequestContext request) {
        RefreshedToken token = tokens.get(scopes(request));
        return token == null ? TokenCounts.NONE : token.counts();
    }

    private static String scopes(TokenRequestContext request) {
        return String.join(" ", request.getScopes());
    }

    private RefreshedToken token(TokenRequestContext request) {
        return tokens.computeIfAbsent(
                scopes(request),
                key -> new RefreshedToken(
                        new TokenRequestContext().setScopes(request.getScopes()), source, calls, timer));
    }

    /** Whether a token was ever asked for. */
    boolean isUsed() {
        return !tokens.isEmpty();
    }

    /** Why a token that was asked for is not there or not good, for the first of them; empty when all are well. */
    Optional<String> problem() {
        return tokens.entrySet().stream()
                .flatMap(token -> token.getValue().problem().stream().map(why -> token.getKey() + ": " + why))
                .findFirst();
    }

    /** From now on there are no tokens. */
    @Override
    public void close() {
        BackgroundThread.end(timer);
        BackgroundThread.end(calls);
    }
}
