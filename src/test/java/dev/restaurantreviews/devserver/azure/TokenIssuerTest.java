package dev.restaurantreviews.devserver.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.restaurantreviews.devserver.azure.TokenRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

    private static final Duration LIFE = Duration.ofHours(1);

    private final TokenIssuer issuer = new TokenIssuer();
    private final Identity site = Identity.named("restaurant-reviews-id").memberOf(KnownIdentities.DEVELOPERS);
    private final String token = issuer.issue(site, TokenIssuer.DATABASE, LIFE);

    private Reason refusal(String someToken) {
        TokenRefused refused =
                catchThrowableOfType(TokenRefused.class, () -> issuer.verify(someToken, TokenIssuer.DATABASE));
        return refused == null ? null : refused.reason();
    }

    @Test
    void itsOwnTokenIsGoodAndSaysWhoBearsIt() throws Exception {
        var claims = issuer.verify(token, TokenIssuer.DATABASE);

        assertThat(claims.getStringClaim("oid")).isEqualTo(site.objectId().toString());
        assertThat(claims.getStringListClaim("groups")).containsExactly(KnownIdentities.DEVELOPERS.toString());
    }

    @Test
    void itIsAboutAsLongAsARealOne() {
        assertThat(token.length()).isBetween(1_300, 1_900);
    }

    @Test
    void everyChangedByteIsNoticed() {
        assertThat(IntStream.range(0, token.length()).filter(i -> refusal(changedAt(i)) == null))
                .isEmpty();
    }

    // The neighbour in the alphabet: in the last place it differs in a bit that means nothing.
    private String changedAt(int place) {
        char other = (char) (token.charAt(place) ^ 1);
        return token.substring(0, place) + other + token.substring(place + 1);
    }

    @Test
    void whatIsAroundItIsNotOverlooked() {
        assertThat(refusal(token + " ")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(token + "\n")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(token.replace(".", ".="))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void theReasonOfARefusalIsTold() {
        assertThat(refusal("")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("a.b.c")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(new TokenIssuer().issue(site, TokenIssuer.DATABASE, LIFE)))
                .isEqualTo(Reason.SIGNATURE);
        assertThat(refusal(issuer.issue(site, TokenIssuer.STORAGE, LIFE))).isEqualTo(Reason.AUDIENCE);
        assertThat(refusal(issuer.issue(site, TokenIssuer.DATABASE, Duration.ZERO)))
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aTokenOfTheFutureIsRefusedUnlessItIsOnlyFiveMinutesAhead() {
        Instant now = issuer.now();

        assertThat(refusal(issuer.issue(site, TokenIssuer.DATABASE, now.plusSeconds(240), LIFE)))
                .isNull();
        assertThat(refusal(issuer.issue(site, TokenIssuer.DATABASE, now.plusSeconds(360), LIFE)))
                .isEqualTo(Reason.NOT_YET_VALID);
    }

    @Test
    void whoseClockIsMovedAgreesWithItself() {
        issuer.moveClock(Duration.ofMinutes(-10));

        assertThat(refusal(issuer.issue(site, TokenIssuer.DATABASE, LIFE))).isNull();
        assertThat(refusal(token)).isEqualTo(Reason.NOT_YET_VALID);
    }
}
