package dev.restaurantreviews.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.platform.database.Readiness;
import org.junit.jupiter.api.Test;

class GracefulStopTest {

    /** Its database may come while the last requests are waited for. */
    @Test
    void aSiteThatIsNotReadyStopsAtOnceAndNeverBecomesReady() {
        Readiness readiness = new Readiness();
        assertThat(readiness.obstacles()).noneMatch(reason -> reason.contains("stopping"));

        new GracefulStop(readiness, new RequestsInFlight()).await();

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.obstacles()).singleElement().asString().contains("stopping");
    }
}
