package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.ServerTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class ReadinessIT extends ServerTest {

    @Inject
    Readiness readiness;

    @Test
    void nothingIsInTheWayOfASiteWithItsDatabase() {
        assertThat(readiness.obstacles()).isEmpty();
        assertThat(readiness.isReady()).isTrue();
    }
}
