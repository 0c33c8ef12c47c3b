package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.devserver.UnreliableBlobStore;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A site whose photo store is away at its start, comes, hangs and goes on. */
@Tag("own-site")
class PhotoStoreOutageIT {

    private static final Duration NOTICED = Duration.ofSeconds(15); // an answer is remembered for 5 s
    private static final Duration PROBE = Duration.ofSeconds(3);

    @Test
    void theSiteStaysReadyAndTellsHowTheStoreIs() throws Exception {
        try (UnreliableBlobStore azurite =
                UnreliableBlobStore.start(TestSites.CHECKOUT, TestSites.freshDirectory("outage-blob-store"))) {
            azurite.stop();
            Path log;
            try (Site site = TestSites.start(
                    "photo-outage", Map.of("AZURE_STORAGE_CONNECTION_STRING", azurite.connectionString()))) {
                log = site.log();
                Visitor visitor = new Visitor(site.baseUrl());
                awaitPhotos(visitor, "down");

                azurite.start();
                awaitPhotos(visitor, "up");

                azurite.hang();
                awaitPhotos(visitor, "down");
                assertThat(visitor.get("/health/live").status()).isEqualTo(200);

                azurite.goOn();
                awaitPhotos(visitor, "up");
            }
            assertThat(Files.readString(log))
                    .contains("The blob store does not answer", "The blob store answers again")
                    .doesNotContain("com.azure", "AccountKey")
                    .doesNotContain("thread named [blob", "thread named [HttpClient", "thread named [parallel");
        }
    }

    private static void awaitPhotos(Visitor visitor, String status) {
        Await.until("photos are " + status, NOTICED, () -> readiness(visitor).contains("\"photos\":\"" + status + '"'));
    }

    private static String readiness(Visitor visitor) {
        long begin = System.nanoTime();
        Answer answer = visitor.get("/health/ready");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROBE);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
