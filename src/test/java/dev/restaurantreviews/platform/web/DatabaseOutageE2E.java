package dev.restaurantreviews.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.restaurantreviews.testing.BrowserSteps.button;
import static dev.restaurantreviews.testing.BrowserSteps.fillReview;
import static dev.restaurantreviews.testing.BrowserSteps.heading;
import static dev.restaurantreviews.testing.BrowserSteps.statusLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.restaurantreviews.testing.BrowserTest;
import dev.restaurantreviews.testing.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database goes away between opening a form and sending it: nothing that was typed may be lost. */
class DatabaseOutageE2E extends BrowserTest {

    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final String COMMENTS = "First line\n  <b>second</b> & \"third\" – 灯台 🍕";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void typedTextComesBackAndCanBeSentAgain(boolean script) throws SQLException {
        long restaurant = Samples.restaurant(database(), Samples.uniqueName(), "Soup");
        String address = "/restaurants/" + restaurant + "/review";
        Page page = script ? open(address) : openWithoutScript(address);
        fillReview(page, "4 stars", COMMENTS, "Ada");

        try (Connection admin = database().connect()) {
            startOutage(admin);
            try {
                Response answer = page.waitForResponse("**/review", button(page, "Post review")::click);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(heading(page)).hasText("The kitchen is closed for a moment");
                assertThat(page.getByLabel("Comments")).hasValue(COMMENTS);
                assertThat(page.getByLabel("Your name")).hasValue("Ada");
                if (script) {
                    assertAccessible(page);
                }
            } finally {
                execute(admin, "ALTER ROLE CURRENT_USER LOGIN");
                awaitReady();
            }
        }
        button(page, "Try again").click();

        assertThat(statusLine(page)).isVisible();
        assertThat(database().value("SELECT comments FROM review WHERE restaurant_id = ?", restaurant))
                .isEqualTo(COMMENTS);
        assertThat(database().value("SELECT rating FROM review WHERE restaurant_id = ?", restaurant))
                .isEqualTo(4);
    }

    private static void awaitReady() {
        Instant end = Instant.now().plus(RECOVERY);
        while (newVisitor().get("/health/ready").status() != 200) {
            assertThat(Instant.now()).as("still not ready").isBefore(end);
        }
    }

    /** Nobody may log in any more, and whoever is in is thrown out, except for the connection that ends it again. */
    private static void startOutage(Connection admin) throws SQLException {
        execute(admin, "ALTER ROLE CURRENT_USER NOLOGIN");
        execute(
                admin,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
