package dev.restaurantreviews.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import dev.restaurantreviews.devserver.azure.TokenRequests.Request;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Layout;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What can be wrong with an identity, seen from outside: pages are 503, readiness and log name the reason, nobody is
 * asked in a loop, and once it is right all is well by itself.
 */
@Tag("once")
class IdentityOutageIT {

    private static final Duration TOKEN_LIFE = Duration.ofSeconds(5);

    /** A token that is still valid, the longest pause after it (three tries), and the wait for a connection. */
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private static final Duration QUICK = Duration.ofSeconds(6);
    private static final Duration SECOND = Duration.ofMillis(950); // the request's way may be slow once, and then quick

    private static SiteWithIdentity site;
    private static Answer readyWithoutEndpoint;
    private static Answer readyWithoutRole;

    @BeforeAll
    static void startWithoutEndpointAndWithoutRole() throws SQLException {
        site = SiteWithIdentity.onAppService("identity", TOKEN_LIFE);
        readyWithoutEndpoint = site.awaitReadiness("There is no access token", SiteWithIdentity.START);
        site.identity().outage(Outage.NONE);
        readyWithoutRole = site.awaitReadiness("password authentication failed", NOTICED);
        site.admitOwner();
        site.awaitReady(NOTICED);
        assertThat(site.readiness()).contains("\"identity\":\"up\"");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void isWellAgain() {
        site.issuer().moveClock(Duration.ZERO);
        site.identity().faults().life(TOKEN_LIFE);
        site.identity().faults().audience(null);
        site.identity().outage(Outage.NONE);
        site.identity().identities().userAssigned(site.owner());
        site.awaitReady(NOTICED);
        assertNoLoop();
    }

    /** At most one try of ours a second; the SDK does not repeat those that are answered. */
    private static void assertNoLoop() {
        List<Instant> times =
                site.identity().requests().all().stream().map(Request::at).toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i)))
                    .as("request " + i)
                    .isGreaterThanOrEqualTo(SECOND);
        }
    }

    /** New connections from now on, as after a fail-over: those that are open already need no token. */
    private static void expectOutage(String words) {
        Await.until("readiness says: " + words, NOTICED, () -> {
            site.gate().cut();
            Answer ready = site.visitor().get("/health/ready");
            return ready.status() == 503 && ready.body().contains(words);
        });
        long begin = System.nanoTime();
        Answer page = site.visitor().get("/");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(QUICK);
        Layout.assertErrorPage(page, 503);
        assertThat(page.header("Retry-After")).matches("\\d+");
        assertThat(page.body()).doesNotContain("token", "identity"); // not the visitor's business
        assertThat(site.visitor().get("/health/live").status()).isEqualTo(200);
        assertThat(site.log()).contains(words);
    }

    @Test
    void startsWithoutAnEndpointAndSaysSo() {
        assertThat(readyWithoutEndpoint.status()).isEqualTo(503);
        assertThat(readyWithoutEndpoint.body())
                .contains("nothing answers at the identity endpoint")
                .contains("\"identity\":\"down\"");
    }

    @Test
    void startsWithoutItsRoleAndSaysWhichOne() {
        assertThat(readyWithoutRole.status()).isEqualTo(503);
        assertThat(readyWithoutRole.body())
                .contains("there must be a role of exactly this name")
                .contains(site.owner().name())
                .contains("\"identity\":\"down\"", "it has been refused");
    }

    @Test
    void theLogNamesTheIdentityAndNoToken() {
        assertThat(site.log())
                .contains("are issued to a managed identity, object id "
                        + site.owner().objectId());
        assertThat(site.log()).doesNotContain("eyJ"); // so begins every token
    }

    @Test
    void anEndpointThatIsAwayIsNamedOnceItIsMissed() {
        site.identity().outage(Outage.REFUSED);

        expectOutage("nothing answers at the identity endpoint");

        assertThat(site.readiness()).contains("\"identity\":\"down\"");
    }

    @Test
    void anIdentityThatIsNotAssignedIsNamed() {
        site.identity().identities().userAssigned(null);

        expectOutage("Unable to load the proper Managed Identity");
    }

    @Test
    void tokensForSomebodyElseAreNamed() {
        site.identity().faults().audience("https://vault.azure.net");

        expectOutage("audience");
    }

    @Test
    void tokensThatHaveExpiredAtOnceAreTakenForAMatterOfClocks() {
        site.identity().faults().life(Duration.ZERO);

        expectOutage("by the clock of this machine");
    }

    @Test
    void aClockThatIsFiveMinutesFastMakesShortTokensUselessAndSaysSo() {
        site.issuer().moveClock(Duration.ofMinutes(-5));

        expectOutage("4 min ago by the clock of this machine");
    }
}
