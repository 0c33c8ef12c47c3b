package dev.restaurantreviews.devserver.azure;

import java.time.Duration;
import java.time.Instant;

/** An access token as it is given out, with what the answers tell about it. */
record FreshToken(String token, Instant expires, Duration life) {

    /** Made as the faults of this moment want it. */
    static FreshToken of(Identity identity, String resource, TokenIssuer issuer, IdentityFaults faults) {
        Instant at = issuer.now().plus(faults.skew());
        Duration life = faults.life();
        String audience = faults.audience().orElse(resource);
        return new FreshToken(issuer.issue(identity, audience, at, life), at.plus(life), life);
    }

    String expiresOn() {
        return Long.toString(expires.getEpochSecond());
    }
}
