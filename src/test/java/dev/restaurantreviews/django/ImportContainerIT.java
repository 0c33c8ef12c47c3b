package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.PublicAccessType;
import com.azure.storage.blob.sas.BlobContainerSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import dev.restaurantreviews.devserver.UnreliableBlobStore;
import dev.restaurantreviews.platform.azure.BlobConnection;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import dev.restaurantreviews.testing.TestSites;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Photos from one container of a real Azurite to another one, or to a folder. */
@Tag("once")
class ImportContainerIT extends ImportTest {

    private static UnreliableBlobStore azurite;
    private static BlobConnection connection;

    @BeforeAll
    static void start() throws InterruptedException {
        azurite = UnreliableBlobStore.start(TestSites.CHECKOUT, TestSites.freshDirectory("import-django-blobs"));
        connection = new BlobConnection(new PhotoContainer(new SharedKey(azurite.connectionString()), "new-photos"));
    }

    @AfterAll
    static void stop() {
        connection.close();
        azurite.close();
    }

    private static BlobContainerClient container(PublicAccessType access) {
        BlobContainerClient container =
                connection.container().getServiceClient().getBlobContainerClient("old-" + UUID.randomUUID());
        container.createWithResponse(null, access, null, null);
        OldPictures.byName()
                .forEach((name, content) -> container.getBlobClient(name).upload(BinaryData.fromBytes(content)));
        return container;
    }

    private void assertThatAllIsCopied(BlobContainerClient container) {
        assertThat(run("--from-database", oldUrl(), "--photos", container.getBlobContainerUrl()))
                .isZero();

        assertThat(site.count("photo", "shown")).isEqualTo(2);
        assertThat(report().lines())
                .contains(
                        "photos           2             0         6",
                        "photo left out, its file is refused: not a photo: 11, 15",
                        "photo left out, its file is missing: 13, 14, 16");
    }

    @Test
    void aPublicContainerIsReadByAnybody() {
        assertThatAllIsCopied(container(PublicAccessType.CONTAINER));
        assertThat(report()).contains("files in the old container that no review mentions, not copied: 1");
    }

    @Test
    void oneThatShowsItsBlobsButNotTheirNamesIsReadAsWell() {
        assertThatAllIsCopied(container(PublicAccessType.BLOB));
        assertThat(report()).doesNotContain("files in the old container");
    }

    @Test
    void aPrivateContainerIsOpenedByTheKeyOfTheSitesOwnAccount() {
        without("PHOTO_DIR");
        setting("AZURE_STORAGE_CONNECTION_STRING", azurite.connectionString());
        setting("STORAGE_CONTAINER_NAME", "new-photos");

        assertThatAllIsCopied(container(null));

        String photo = site.value("SELECT id FROM photo WHERE review_id = 10").toString();
        assertThat(connection.container().getBlobClient(photo + "/800.jpg").exists())
                .isTrue();
        assertThat(report()).contains("files in the old container that no review mentions, not copied: 1");
    }

    @Test
    void aPrivateContainerOfSomebodyElseBreaksTheImportOffUntilItIsOpened() {
        BlobContainerClient container = container(null);

        assertThat(run("--from-database", oldUrl(), "--photos", container.getBlobContainerUrl()))
                .isEqualTo(1);

        assertThat(complaints()).contains("Storage Blob Data Reader", "run the import again");
        assertThat(site.count("review")).isEqualTo(13);
        assertThat(site.count("photo")).isZero();
        assertThat(run("--json", "--from-database", oldUrl(), "--photos", container.getBlobContainerUrl()))
                .isEqualTo(1);
        assertThat(report()).startsWith("{\"ok\":false,\"dryRun\":false,\"failure\":\"The old photos cannot be read");
    }

    @Test
    void aSignatureOpensAPrivateContainer() {
        BlobContainerClient container = container(null);

        assertThat(run("--from-database", oldUrl(), "--photos", signed(container)))
                .isZero();

        assertThat(site.count("photo", "shown")).isEqualTo(2);
    }

    private static String signed(BlobContainerClient container) {
        return container.getBlobContainerUrl() + "?"
                + container.generateSas(new BlobServiceSasSignatureValues(
                        OffsetDateTime.now(ZoneOffset.UTC).plusHours(1),
                        new BlobContainerSasPermission().setReadPermission(true).setListPermission(true)));
    }
}
