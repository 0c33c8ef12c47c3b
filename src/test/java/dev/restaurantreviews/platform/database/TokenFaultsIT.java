package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.testing.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tokens that live for 20 s, while the endpoint that gives them out is away or slow: nobody who asks the database must
 * notice. {@code scripts/token-faults} runs the long form.
 */
@Tag("in-both-containers")
class TokenFaultsIT extends ServerTest {

    private static final Duration LIFE = Duration.ofSeconds(20);

    private static final Duration PACE = Duration.ofMillis(20);

    /** Somebody who has to wait for a fetch that takes 5 s waits longer than this, and a busy machine does not. */
    private static final Duration FROM_MEMORY = Duration.ofSeconds(1);

    /** A part of the run. */
    private record Phase(String name, Duration time, String control) {}

    private static final Phase DOWN = new Phase("endpoint down", Duration.ofSeconds(8), "outage=refused");

    private static Phase well(int seconds) {
        return new Phase("all is well", Duration.ofSeconds(seconds), "outage=none&delay=0");
    }

    private static Phase slow(int seconds) {
        return new Phase("answers after 5 s", Duration.ofSeconds(seconds), "delay=5000");
    }

    private final Config config = ConfigProvider.getConfig();

    private void control(String what) throws IOException, InterruptedException {
        URI address =
                URI.create(config.getValue("REHEARSAL_CONTROL", String.class)).resolve("/control?" + what);
        HttpRequest request =
                HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyNoticesThatTheIdentityEndpointIsAway() throws Exception {
        // a successor is due at half the life of a token, which is during the outage
        run(isFull() ? List.of(well(24), DOWN, well(28)) : List.of(well(4), DOWN, well(3)));
    }

    @Test
    void nobodyNoticesThatTheIdentityEndpointIsSlow() throws Exception {
        run(isFull() ? List.of(well(10), slow(30), well(20)) : List.of(slow(16), well(2)));
    }

    private boolean isFull() {
        return config.getValue("TOKEN_FAULTS", String.class).equals("full");
    }

    private void run(List<Phase> phases) throws Exception {
        awaitNewToken();
        try (LoginLoad load = new LoginLoad()) {
            for (Phase phase : phases) {
                control(phase.control());
                load.next();
                LockSupport.parkNanos(phase.time().toNanos());
                check(phase, load.next());
            }
        } finally {
            control("outage=none&delay=0");
        }
    }

    private void report(Stream<String> lines) throws IOException {
        Path report = Path.of(config.getValue("TOKEN_FAULTS_REPORT", String.class));
        Files.write(report, (Iterable<String>) lines::iterator, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void awaitNewToken() {
        String first = SiteIdentity.databaseToken();
        long end = System.nanoTime() + LIFE.toNanos();
        while (SiteIdentity.databaseToken().equals(first)) {
            assertThat(System.nanoTime()).as("a new token within " + LIFE).isLessThan(end);
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void check(Phase phase, List<LoginLoad.Way> ways) throws IOException {
        report(ways.stream().map(way -> phase.name() + ", " + phase.time().toSeconds() + " s: " + way));
        assertThat(ways).as(phase.name()).allSatisfy(way -> {
            assertThat(way.failed()).as(way.toString()).isZero();
            assertThat(way.ok()).as(way.toString()).isPositive();
        });
        assertThat(ways.get(2).slowest()).as(phase.name()).isLessThan(FROM_MEMORY);
    }
}
