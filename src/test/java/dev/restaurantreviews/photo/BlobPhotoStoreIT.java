package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobProperties;
import dev.restaurantreviews.devserver.UnreliableBlobStore;
import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.platform.azure.BlobConnection;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.TestSites;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a real Azurite, which is stopped and made to hang. */
@Tag("once")
class BlobPhotoStoreIT extends PhotoStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PROBE = Duration.ofSeconds(3);

    private static UnreliableBlobStore azurite;
    private static BlobConnection connection;

    @BeforeAll
    static void start() throws InterruptedException {
        azurite = UnreliableBlobStore.start(TestSites.CHECKOUT, TestSites.freshDirectory("blob-store"));
        connection = new BlobConnection(new PhotoContainer(new SharedKey(azurite.connectionString()), "photos"));
    }

    @AfterAll
    static void stop() {
        connection.close();
        azurite.close();
    }

    @Override
    PhotoStore store() {
        return new BlobPhotoStore(connection.container(), true);
    }

    @Test
    void aBlobHasTheNumberAndTheSizeAsItsNameAndTellsItsTypeAndDigest() throws Exception {
        byte[] jpeg = bytes(1000);
        store().put(photo, PhotoSize.MEDIUM, jpeg);

        BlobProperties properties =
                connection.container().getBlobClient(photo + "/800.jpg").getProperties();

        assertThat(properties.getContentType()).isEqualTo("image/jpeg");
        assertThat(properties.getContentMd5())
                .isEqualTo(MessageDigest.getInstance("MD5").digest(jpeg));
        assertThat(connection.container().listBlobsByHierarchy(photo + "/").stream()
                        .map(BlobItem::getName))
                .containsExactly(photo + "/800.jpg");
    }

    @Test
    void theContainerIsMadeWhenItIsNeededAndIsPrivate() {
        BlobContainerClient other = connection.container().getServiceClient().getBlobContainerClient("other");
        PhotoStore store = new BlobPhotoStore(other, true);
        assertThat(store.open(photo, PhotoSize.SMALL, 0, 1)).isEmpty();
        store.delete(photo);
        assertThat(other.exists()).isFalse();

        store.put(photo, PhotoSize.SMALL, bytes(10));

        assertThat(store.open(photo, PhotoSize.SMALL, 0, 1)).isPresent();
        assertThat(other.getAccessPolicy().getBlobAccessType()).isNull();
    }

    @Test
    void theProbeFindsOutThatTheContainerCanBeUsed() {
        BlobContainerClient third = connection.container().getServiceClient().getBlobContainerClient("third");

        assertThat(new BlobPhotoStore(third, true).isUp()).isTrue();
        assertThat(third.exists()).isTrue();
    }

    @Test
    void aWrongKeyIsToldByTheSameException() {
        String wrong = azurite.connectionString().replaceFirst("AccountKey=....", "AccountKey=0000");
        try (BlobConnection stranger = new BlobConnection(new PhotoContainer(new SharedKey(wrong), "photos"))) {
            PhotoStore store = new BlobPhotoStore(stranger.container(), true);

            assertThatThrownBy(() -> store.put(photo, PhotoSize.SMALL, bytes(10)))
                    .isInstanceOf(PhotoStoreException.class)
                    .hasMessageContaining("403");
            assertThat(store.isUp()).isFalse();
        }
    }

    @Test
    void aStoppedStoreFailsQuicklyAndIsUsedAgainWhenItIsBack() throws Exception {
        byte[] jpeg = bytes(1000);
        store().put(photo, PhotoSize.SMALL, jpeg);

        azurite.stop();
        try {
            assertThatEveryCallFailsInTime();
        } finally {
            azurite.start();
        }

        assertThatItWorks(jpeg);
    }

    @Test
    void aHungStoreFailsInTimeAndIsUsedAgainWhenItGoesOn() throws Exception {
        byte[] jpeg = bytes(1000);
        store().put(photo, PhotoSize.SMALL, jpeg);

        azurite.hang();
        try {
            assertThatEveryCallFailsInTime();
        } finally {
            azurite.goOn();
        }

        assertThatItWorks(jpeg);
    }

    /** All at once, as visitors come. */
    private void assertThatEveryCallFailsInTime() {
        UUID fresh = UUID.randomUUID();
        List<Supplier<Duration>> calls = List.of(
                () -> failing(() -> store().put(fresh, PhotoSize.SMALL, bytes(1_000_000))),
                () -> failing(() -> store().open(photo, PhotoSize.SMALL, 0, 1)),
                () -> failing(() -> store().delete(photo)),
                this::probe);

        List<Duration> durations = Parallel.run(calls.size(), i -> calls.get(i).get());

        assertThat(durations).allSatisfy(duration -> assertThat(duration).isLessThan(PATIENCE));
        assertThat(durations.get(calls.size() - 1)).isLessThan(PROBE);
    }

    private static Duration failing(ThrowingCallable call) {
        long begin = System.nanoTime();
        assertThatThrownBy(call).isInstanceOf(PhotoStoreException.class);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Duration probe() {
        long begin = System.nanoTime();
        assertThat(store().isUp()).isFalse();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void assertThatItWorks(byte[] jpeg) {
        assertThat(store().isUp()).isTrue();
        store().put(photo, PhotoSize.SMALL, jpeg);
        assertThat(read(PhotoSize.SMALL)).contains(jpeg);
    }
}
