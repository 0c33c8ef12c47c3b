package dev.restaurantreviews.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT extends BlackBoxTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void tellsStatusVersionAndCommit(String path) {
        Answer answer = newVisitor().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body()).contains("\"status\":\"up\"", "\"version\":", "\"commit\":", "\"uptimeSeconds\":");
    }

    @Test
    void onlyReadinessTellsOfThePhotoStore() {
        assertThat(newVisitor().get("/health/ready").body()).contains("\"photos\":\"up\"");
        assertThat(newVisitor().get("/health/live").body()).doesNotContain("photos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/openapi", "/metrics/base"})
    void theServersOwnServicesStayHidden(String path) {
        Answer answer = newVisitor().get(path);

        assertThat(answer.status()).isIn(403, 404); // Payara answers 403 for some that are switched off
        assertThat(answer.page().title()).endsWith("Restaurant Reviews");
    }
}
