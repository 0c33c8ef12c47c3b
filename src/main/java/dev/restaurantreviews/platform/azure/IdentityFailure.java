package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import java.time.Duration;
import java.time.Instant;

/** Says in one line why there is no access token; the SDK says it in twenty. */
final class IdentityFailure {

    private static final int LONGEST = 600;

    private IdentityFailure() {}

    static String reason(Throwable failure) {
        String text =
                String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** It was of no use any more when it came, which is a matter of clocks. */
    static String expiredAtOnce(AccessToken token) {
        if (token == null) {
            return "the credential answered without a token";
        }
        Duration age = Duration.between(token.getExpiresAt().toInstant(), Instant.now());
        return "the token that came had expired already, " + age.toMinutes()
                + " min ago by the clock of this machine, which may be wrong";
    }
}
