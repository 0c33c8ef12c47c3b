package dev.restaurantreviews.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.Ports;
import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.SlowPost;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Threat F16: a server that is stopped cuts nobody off. */
class StopIT {

    private static final int DRAIN_SECONDS = 4; // less than the 10 s for which a server waits for the rest of a body
    private static final Duration AFTER_DRAIN = Duration.ofSeconds(20);
    private static final long END_SECONDS = 15;
    private static final Duration APP_SERVICE_LIMIT = Duration.ofSeconds(60); // as infra/web.bicep sets it

    @Test
    void onSigtermReadinessTurnsFirstAndWhatIsInFlightIsFinished() throws Exception {
        try (Site site = TestSites.start("stop", Map.of("DRAIN_SECONDS", Integer.toString(DRAIN_SECONDS)))) {
            Visitor visitor = new Visitor(site.baseUrl());
            String early = Examples.word();
            String late = Examples.word();
            String meanwhile = Examples.word();
            String refused = Examples.word();
            Form tooLate = form(site, refused);
            SlowPost begunBefore = form(site, early).submitSlowly();

            site.serverProcess().destroy();
            long signal = System.nanoTime();
            Duration unready = Await.status(site.baseUrl(), "/health/ready", 503, Duration.ofSeconds(DRAIN_SECONDS));
            Answer ready = visitor.get("/health/ready");
            Answer live = visitor.get("/health/live");
            Answer page = visitor.get("/");
            Answer post = form(site, meanwhile).submit();
            SlowPost begunDuringDrain = form(site, late).submitSlowly();
            Await.status(site.baseUrl(), "/", 503, AFTER_DRAIN);
            Duration drained = Duration.ofNanos(System.nanoTime() - signal);
            Answer afterDrain = tooLate.submit();
            Answer first = begunBefore.finish();
            Answer last = begunDuringDrain.finish();
            site.serverProcess().onExit().get(END_SECONDS, TimeUnit.SECONDS);
            Duration ended = Duration.ofNanos(System.nanoTime() - signal);

            assertThat(ended).isLessThan(APP_SERVICE_LIMIT);
            assertThat(unready).isLessThan(Duration.ofSeconds(DRAIN_SECONDS));
            assertThat(ready.body()).contains("stopping");
            assertThat(live.status()).isEqualTo(200);
            assertThat(page.status()).isEqualTo(200);
            assertThat(post.status()).as(post.toString()).isEqualTo(303);
            assertThat(drained).isGreaterThanOrEqualTo(Duration.ofSeconds(DRAIN_SECONDS));
            Layout.assertErrorPage(afterDrain, 503);
            assertThat(first.status()).as(first.toString()).isEqualTo(303);
            assertThat(last.status()).as(last.toString()).isEqualTo(303);
            assertThat(Database.of(site).count("restaurant", "name IN (?, ?, ?)", early, meanwhile, late))
                    .isEqualTo(3);
            assertThat(Database.of(site).count("restaurant", "name = ?", refused))
                    .isZero();
            assertThat(Ports.isFree(site.baseUrl().getPort())).isTrue();
        }
    }

    private static Form form(Site site, String name) {
        return new Visitor(site.baseUrl())
                .get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Description", "As good as ever");
    }
}
