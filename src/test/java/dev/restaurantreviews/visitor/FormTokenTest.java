package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTokenTest {

    private static final String FORM = "/restaurants/7/review";

    private final byte[] key = new byte[32];
    private final VisitorId visitor = VisitorId.random();
    private final FormToken token = new FormToken(UUID.randomUUID(), Instant.ofEpochSecond(1_795_000_000));
    private final String field = token.sign(key, visitor, FORM);

    @Test
    void aGenuineTokenGivesBackNonceAndTime() {
        assertThat(FormToken.verify(field, key, visitor, FORM)).contains(token);
    }

    @Test
    void aTokenOfAnotherVisitorFormOrKeyIsRefused() {
        assertThat(FormToken.verify(field, key, VisitorId.random(), FORM)).isEmpty();
        assertThat(FormToken.verify(field, key, visitor, "/restaurants/8/review"))
                .isEmpty();
        byte[] otherKey = key.clone();
        otherKey[0] = 1;
        assertThat(FormToken.verify(field, otherKey, visitor, FORM)).isEmpty();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        for (int i = 0; i < field.length() - 1; i++) {
            String changed = field.substring(0, i) + (field.charAt(i) == 'A' ? 'B' : 'A') + field.substring(i + 1);
            assertThat(FormToken.verify(changed, key, visitor, FORM))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoTokenIsRefusedQuietly() {
        for (String nonsense : new String[] {"", "x", "%%%", "A".repeat(10_000), field + "A", field.substring(4)}) {
            assertThat(FormToken.verify(nonsense, key, visitor, FORM)).isEmpty();
        }
    }

    @Test
    void aVisitorIsParsedFromNothingButWhatWeGave() {
        assertThat(VisitorId.parse(visitor.secret())).contains(visitor);
        assertThat(VisitorId.parse("")).isEmpty();
        assertThat(VisitorId.parse("x".repeat(44))).isEmpty();
        assertThat(VisitorId.parse("x".repeat(42) + "\"")).isEmpty();
    }

    @Test
    void theVisitorsSecretIsNotPrinted() {
        assertThat(visitor.toString()).doesNotContain(visitor.secret());
    }
}
