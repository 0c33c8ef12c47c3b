package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.Site;
import dev.restaurantreviews.devserver.UnreliableBlobStore;
import dev.restaurantreviews.devserver.UnwatchedSite;
import dev.restaurantreviews.photo.rendering.HostileUploads;
import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.platform.azure.BlobConnection;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.ServerLogs;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Two nodes with a heap of 256 MB, one database and one Azurite: hostile files, many large ones at once, a store that
 * goes and hangs, and what the sweepers of both leave. A node that runs out of memory ends at once.
 */
class PhotosUnderPressureIT {

    private static final String SMALL_HEAP = "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration SWEPT = Duration.ofSeconds(45);
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(10);
    private static final Duration NOTICED = Duration.ofSeconds(15); // an answer is remembered for 5 s
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final Duration PAGE_PATIENCE = Duration.ofSeconds(6);
    private static final String CONTAINER = "photos";

    private static UnreliableBlobStore store;
    private static Site site;
    private static UnwatchedSite secondNode;
    private static Database database;

    @BeforeAll
    static void start() throws InterruptedException {
        store = UnreliableBlobStore.start(TestSites.CHECKOUT, TestSites.freshDirectory("pressure-store"));
        Map<String, String> settings = new HashMap<>(
                Map.of("AZURE_STORAGE_CONNECTION_STRING", store.connectionString(), "JAVA_OPTS", SMALL_HEAP));
        site = TestSites.start("pressure", settings);
        database = Database.of(site);
        TestSites.environment().forEach(settings::putIfAbsent);
        settings.put("DBHOST", site.database().host());
        settings.put("DBPORT", Integer.toString(site.database().port()));
        settings.put("DBNAME", site.database().name());
        settings.put("DBUSER", site.database().user());
        settings.put("DBPASS", site.database().password());
        store.stop(); // no node needs it to start
        secondNode = TestSites.startUnwatched("pressure-2", settings);
        ServerLogs.follow(secondNode.log());
        Await.status(secondNode.baseUrl(), "/health/ready", 200, START);
        awaitPhotos(secondNode.baseUrl(), "down");
        store.start();
        awaitPhotos(secondNode.baseUrl(), "up");
    }

    private static void awaitPhotos(URI node, String status) {
        Await.until("photos are " + status, NOTICED, () -> readiness(node).contains("\"photos\":\"" + status + '"'));
    }

    /** Stays 200, and quick, however the store is. */
    private static String readiness(URI node) {
        long begin = System.nanoTime();
        Answer answer = new Visitor(node).get("/health/ready");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROBE);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @AfterAll
    static void stopWithoutATrace() throws IOException {
        secondNode.close();
        site.close();
        store.close();
        for (Path log : List.of(site.log(), secondNode.log())) {
            assertThat(Files.readString(log))
                    .doesNotContain("com.azure", "AccountKey")
                    .doesNotContain("thread named [blob", "thread named [HttpClient", "thread named [parallel");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyHostileFileIsRefusedByNameOrComesOutClean() {
        return new HostileUploads(site.baseUrl(), database).tests();
    }

    @Test
    void fiftyLargePhotosAtOnceAreStoredOrToldToComeBack() {
        byte[] photo = HostileUploads.phonePhoto();
        assertThat(photo.length).isBetween(7_900_000, 10_000_000);
        long restaurant = new Examples(database).restaurant();
        List<PhotoUpload> uploads = IntStream.range(0, 50)
                .mapToObj(i -> PhotoUpload.from(new Visitor(site.baseUrl()), restaurant))
                .toList();

        List<Answer> answers = Parallel.run(50, i -> uploads.get(i).send("phone.jpg", photo));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(201, 503);
            if (answer.status() == 503) {
                assertThat(answer.header("Retry-After")).matches("\\d+");
            }
        });
        long stored = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(stored).isGreaterThanOrEqualTo(20); // two at work and twenty waiting
        assertThat(new Visitor(site.baseUrl()).get("/health/ready").status()).isEqualTo(200);
        uploads.get(0).photo(); // and it goes on
    }

    @Test
    void withoutTheStoreTheReviewIsPostedWithoutItsPhotos() throws InterruptedException {
        postsWithoutPhotos(store::stop, store::start);
    }

    @Test
    void aStoreThatHangsIsNotWaitedForForLong() throws InterruptedException {
        postsWithoutPhotos(store::hang, store::goOn);
    }

    /** A step that may be interrupted. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private void postsWithoutPhotos(Step fail, Step mend) throws InterruptedException {
        Visitor author = new Visitor(site.baseUrl());
        long restaurant = new Examples(database).restaurant();
        PhotoUpload upload = PhotoUpload.from(author, restaurant);
        String taken = upload.photo();
        Form form = attach(author.get("/restaurants/" + restaurant + "/review")
                .form("Post review")
                .choose("5 stars")
                .fill("Your name", "Ann"));
        fail.run();
        try {
            long begin = System.nanoTime();
            Answer posted = form.submit();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STORE_PATIENCE);
            assertThat(posted.status()).as(posted.toString()).isEqualTo(303);
            assertThat(author.follow(posted).page().select("[role=status]").text())
                    .contains("posted, but without its photos");
            assertThat(upload.send("a.jpg", PhotoUpload.jpeg(64, 64)).status()).isEqualTo(503);
            Layout.assertErrorPage(author.get("/photos/" + taken + "/320.jpg"), 503);
            assertThat(author.get("/restaurants/" + restaurant).status()).isEqualTo(200);
        } finally {
            mend.run();
        }
        awaitPhoto(author, taken);
        Answer saved = attach(
                        author.get("/restaurants/" + restaurant + "/review").form("Save changes"))
                .submit();
        assertThat(author.follow(saved).page().select("article.review img"))
                .as("the one that was sent ahead, and the one that is sent now")
                .hasSize(2);
    }

    private static Form attach(Form form) {
        return form.attach("Photos", "dish.jpg", "image/jpeg", PhotoUpload.jpeg(640, 480));
    }

    @Test
    void bothNodesSweepWhatNoReviewShowsAndNothingElse() throws InterruptedException {
        Visitor author = new Visitor(site.baseUrl());
        long restaurant = new Examples(database).restaurant();
        PhotoUpload upload = PhotoUpload.from(author, new Examples(database).restaurant());
        String neverAttached = upload.photo();
        String neverStored = upload.photo(); // as after a crash between the row and the note that it is stored
        String takenOnByADeadNode = upload.photo();
        String fresh = upload.photo();
        Answer posted = attach(author.get("/restaurants/" + restaurant + "/review")
                        .form("Post review")
                        .choose("5 stars")
                        .fill("Your name", "Ann"))
                .submit();
        assertThat(posted.status()).isEqualTo(303);
        String ofTheReview = database.value("SELECT id FROM photo WHERE shown AND restaurant_id = ?", restaurant)
                .toString();
        Set<String> blobs = blobs();
        assertThat(blobs).contains(neverAttached, neverStored, takenOnByADeadNode, fresh, ofTheReview);

        store.stop();
        database.update("DELETE FROM review WHERE restaurant_id = ?", restaurant);
        String age = "UPDATE photo SET taken_in_at = now() - interval '25 hours' WHERE id = ?::uuid";
        database.update(age, neverAttached);
        database.update(age, neverStored);
        database.update("UPDATE photo SET stored_at = NULL WHERE id = ?::uuid", neverStored);
        database.update(
                "UPDATE photo SET deleted_at = now(), swept_at = now() - interval '6 minutes' WHERE id = ?::uuid",
                takenOnByADeadNode);
        manyWithoutFiles();
        store.start();

        Await.until(
                "all that was given up is gone",
                SWEPT,
                () -> database.count("photo", "deleted_at IS NOT NULL") == 0
                        && database.count("photo", "taken_in_at < now() - interval '24 hours'") == 0);
        assertThat(blobs()).contains(fresh).doesNotContain(neverAttached, neverStored, takenOnByADeadNode, ofTheReview);
        awaitPhoto(author, fresh);
        assertRowsAndFilesAgree();
    }

    /** A store that has been away is tried every other second. */
    private static void awaitPhoto(Visitor visitor, String photo) {
        Await.until(
                "the photo is there again",
                STORE_PATIENCE,
                () -> visitor.get("/photos/" + photo + "/320.jpg").status() == 200);
    }

    @Test
    void whileTheStoreHangsPagesAreServedHoweverManyPhotosAreAskedFor() {
        Visitor author = new Visitor(site.baseUrl());
        String photo =
                PhotoUpload.from(author, new Examples(database).restaurant()).photo();
        store.hang();
        try {
            CompletableFuture<List<Integer>> photos = CompletableFuture.supplyAsync(() -> Parallel.run(
                    250, i -> author.get("/photos/" + photo + "/320.jpg").status()));
            while (!photos.isDone()) {
                long begin = System.nanoTime();
                assertThat(new Visitor(site.baseUrl()).get("/").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PAGE_PATIENCE);
            }
            assertThat(photos.join()).containsOnly(503);
            awaitPhotos(site.baseUrl(), "down");
        } finally {
            store.goOn();
        }
        awaitPhoto(author, photo);
    }

    /** So many that both nodes have something to do at the same moment. */
    private static void manyWithoutFiles() {
        database.update("INSERT INTO photo (id, width, height, bytes_320, bytes_800, bytes_1600, taken_in_at)"
                + " SELECT gen_random_uuid(), 9, 9, 1, 1, 1, now() - interval '2 days' FROM generate_series(1, 200)");
    }

    private static void assertRowsAndFilesAgree() {
        Await.until("each photo has its files, and no file is without a photo", SWEPT, () -> {
            Set<String> rows =
                    new TreeSet<>(List.of(String.valueOf(database.value("SELECT string_agg(id::text, ',') FROM photo"))
                            .split(",")));
            return rows.equals(blobs());
        });
    }

    /** The photos of which all sizes are in the store, and those of which some are. */
    private static Set<String> blobs() {
        try (BlobConnection connection =
                new BlobConnection(new PhotoContainer(new SharedKey(store.connectionString()), CONTAINER))) {
            Map<String, Long> files = connection.container().listBlobs().stream()
                    .collect(Collectors.groupingBy(blob -> blob.getName().split("/")[0], Collectors.counting()));
            assertThat(files.values()).containsOnly((long) PhotoSize.values().length);
            files.keySet().forEach(UUID::fromString);
            return new TreeSet<>(files.keySet());
        }
    }
}
