package dev.restaurantreviews.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import dev.restaurantreviews.devserver.azure.TokenIssuer;
import dev.restaurantreviews.testing.Await;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A virtual machine whose clock is five minutes slow takes tokens for valid that have expired. A site of its own, and once only,
 * for it then keeps the tokens that it has got for five minutes.
 */
@Tag("once")
class SlowClockIT {

    private static final Duration TOKEN_LIFE = Duration.ofSeconds(10);

    /** For such a token the pause after a refusal is 30 s. */
    private static final Duration REPLACED = Duration.ofSeconds(45);

    @Test
    void aTokenThatIsRefusedIsReplacedThoughItSeemsValid() throws Exception {
        try (SiteWithIdentity site = SiteWithIdentity.onVirtualMachine("slow-clock", TOKEN_LIFE)) {
            site.issuer().moveClock(Duration.ofMinutes(5));
            site.admitOwner();
            site.identity().outage(Outage.NONE);
            site.awaitReady(SiteWithIdentity.START);
            long requests = tokens(site);

            Await.until("the refusal is told", REPLACED, () -> {
                site.gate().cut();
                return site.log().contains("The access token has expired");
            });
            assertThat(site.log()).contains("clocks of this machine");
            site.awaitReady(REPLACED);

            assertThat(tokens(site)).isBetween(requests + 1, requests + 3);
        }
    }

    /** The SDK asks a virtual machine's endpoint whether it is there, too. */
    private static long tokens(SiteWithIdentity site) {
        return site.identity().requests().byResource().getOrDefault(TokenIssuer.DATABASE, 0L);
    }
}
