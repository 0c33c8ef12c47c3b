package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All instances sign with the newest key of the database and accept the one before it as well. */
class SiteKeyIT extends ServerTest {

    private static final String FORM = "/restaurants/new";

    @Inject
    SiteKeyService siteKeys;

    @Inject
    FormTokens tokens;

    private final VisitorId visitor = VisitorId.random();

    @Test
    void theKeyIsMadeOnceAndIsTheSameForAll() {
        List<byte[]> newest = Parallel.run(8, i -> siteKeys.keys().get(0));

        assertThat(newest)
                .allSatisfy(key -> assertThat(key).isEqualTo(newest.get(0)).hasSize(32));
        assertThat(siteKeys.keys().get(0)).isEqualTo(newest.get(0));
    }

    @Test
    void aFormOutlivesAChangeOfTheKeyButNotTwo() {
        String before = tokens.issue(visitor, FORM);
        FormToken token = new FormToken(UUID.randomUUID(), Instant.now());
        String field = token.sign(siteKeys.keys().get(0), visitor, FORM);
        String newKey = "INSERT INTO site_key (secret) VALUES (sha256(gen_random_uuid()::text::bytea))";

        ServerSql.update(newKey);
        assertThat(siteKeys.keys()).hasSize(2);
        assertThat(siteKeys.keys().stream().flatMap(key -> FormToken.verify(field, key, visitor, FORM).stream()))
                .hasSize(1);
        assertThat(tokens.verify(before, visitor, FORM)).isPresent();
        assertThat(tokens.verify(tokens.issue(visitor, FORM), visitor, FORM)).isPresent();

        ServerSql.update(newKey);
        assertThat(siteKeys.keys()).hasSize(2);
        assertThat(siteKeys.keys().stream().flatMap(key -> FormToken.verify(field, key, visitor, FORM).stream()))
                .isEmpty();
    }
}
