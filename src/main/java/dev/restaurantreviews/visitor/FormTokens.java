package dev.restaurantreviews.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and checks {@link FormToken}s with the keys of the site. */
@ApplicationScoped
public class FormTokens {

    private static final Duration VALID = Duration.ofHours(24);

    /** Clocks of two instances may differ by this much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** How soon an instance learns of a new site key. */
    private static final Duration KEYS_REMEMBERED = Duration.ofMinutes(1);

    private static final Duration KEYS_REMEMBERED_IN_DOUBT = Duration.ofSeconds(1);

    private record Keys(List<byte[]> newestFirst, Instant read) {}

    @Inject
    private SiteKeyService service;

    private volatile Keys keys = new Keys(List.of(), Instant.EPOCH);

    String issue(VisitorId visitor, String form) {
        return new FormToken(UUID.randomUUID(), Instant.now())
                .sign(keys(KEYS_REMEMBERED).get(0), visitor, form);
    }

    /** Whether a token is genuine and not too old; it can still be used. */
    public boolean isGenuine(String field, VisitorId visitor, String form) {
        return verify(field, visitor, form).isPresent();
    }

    /** The nonce of a genuine token that is not too old. */
    Optional<UUID> verify(String field, VisitorId visitor, String form) {
        Optional<UUID> nonce = verify(field, visitor, form, keys(KEYS_REMEMBERED));
        // Another instance may have signed it with a key that this one does not know yet.
        return nonce.isPresent() ? nonce : verify(field, visitor, form, keys(KEYS_REMEMBERED_IN_DOUBT));
    }

    private static Optional<UUID> verify(String field, VisitorId visitor, String form, List<byte[]> keys) {
        Instant now = Instant.now();
        return keys.stream()
                .map(key -> FormToken.verify(field, key, visitor, form))
                .flatMap(Optional::stream)
                .filter(token -> token.issued().isAfter(now.minus(VALID))
                        && token.issued().isBefore(now.plus(SKEW)))
                .map(FormToken::nonce)
                .findFirst();
    }

    private List<byte[]> keys(Duration remembered) {
        Keys known = keys;
        if (known.read().plus(remembered).isBefore(Instant.now())) {
            known = new Keys(service.keys(), Instant.now());
            keys = known;
        }
        return known.newestFirst();
    }
}
