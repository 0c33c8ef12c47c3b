package dev.restaurantreviews.photo;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.options.BlobContainerCreateOptions;
import com.azure.storage.blob.options.BlobDownloadContentOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.platform.azure.BlobFailure;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Photos in a container of Azure Blob Storage, or of a stand-in for it. */
final class BlobPhotoStore implements PhotoStore {

    private static final Logger LOG = Logger.getLogger(BlobPhotoStore.class.getName());
    private static final Duration CALL = Duration.ofSeconds(10); // two tries and the pause between them need 8.5
    private static final Duration QUICK_CALL = Duration.ofSeconds(2); // a probe waits for the answer
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final StoreGuard guard = new StoreGuard("blob store", BlobStorageException.class::isInstance);
    private final BlobContainerClient container;
    private final boolean createsContainer;
    private volatile boolean down;

    /** @param createsContainer whether one that is not there is made; an identity may have no right to do that */
    BlobPhotoStore(BlobContainerClient container, boolean createsContainer) {
        this.container = container;
        this.createsContainer = createsContainer;
    }

    @Override
    public void put(UUID photo, PhotoSize size, byte[] jpeg) {
        asked(() -> {
            try {
                upload(blob(photo, size), jpeg);
            } catch (BlobStorageException e) {
                if (!createsContainer || !BlobErrorCode.CONTAINER_NOT_FOUND.equals(e.getErrorCode())) {
                    throw e;
                }
                createContainer(CALL);
                upload(blob(photo, size), jpeg);
            }
            return null;
        });
    }

    /** One request, so that the blob is there whole or not at all; the store checks the digest and keeps it. */
    private static void upload(BlobClient blob, byte[] jpeg) {
        byte[] digest = md5(jpeg);
        BlockBlobSimpleUploadOptions options = new BlockBlobSimpleUploadOptions(BinaryData.fromBytes(jpeg))
                .setContentMd5(digest)
                .setHeaders(new BlobHttpHeaders().setContentType("image/jpeg").setContentMd5(digest));
        blob.getBlockBlobClient().uploadWithResponse(options, CALL, Context.NONE);
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public Optional<InputStream> open(UUID photo, PhotoSize size, long offset, long length) {
        return RangeStream.open((start, count) -> read(blob(photo, size), start, count), offset, length);
    }

    private Optional<byte[]> read(BlobClient blob, long offset, int length) {
        BlobDownloadContentOptions part =
                new BlobDownloadContentOptions().setRange(new BlobRange(offset, (long) length));
        return asked(() -> {
            try {
                return Optional.of(blob.downloadContentWithResponse(part, CALL, Context.NONE)
                        .getValue()
                        .toBytes());
            } catch (BlobStorageException e) {
                if (BlobErrorCode.INVALID_RANGE.equals(e.getErrorCode())) {
                    return Optional.of(new byte[0]); // it begins where the blob ends
                }
                if (e.getStatusCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void delete(UUID photo) {
        for (PhotoSize size : PhotoSize.values()) {
            asked(() -> blob(photo, size).deleteIfExistsWithResponse(null, null, CALL, Context.NONE));
        }
    }

    @Override
    public boolean isUp() {
        try {
            asked(() -> {
                if (!createsContainer) {
                    return container.getPropertiesWithResponse(null, QUICK_CALL, Context.NONE);
                }
                if (!container.existsWithResponse(QUICK_CALL, Context.NONE).getValue()) {
                    createContainer(QUICK_CALL);
                }
                return null;
            });
            return true;
        } catch (PhotoStoreException e) {
            return false;
        }
    }

    /** Only a stand-in comes without one; two nodes may do this at once. */
    private void createContainer(Duration patience) {
        container.createIfNotExistsWithResponse(new BlobContainerCreateOptions(), patience, Context.NONE);
    }

    private BlobClient blob(UUID photo, PhotoSize size) {
        return container.getBlobClient(photo + "/" + size.pixels() + ".jpg");
    }

    private <T> T asked(Supplier<T> call) {
        try {
            T answer = guard.guard(call);
            tellUp();
            return answer;
        } catch (RuntimeException e) {
            BlobFailure failure = BlobFailure.of(e);
            throw down(failure.reason() + advice(failure), e);
        }
    }

    private String advice(BlobFailure failure) {
        if (failure.status() != FORBIDDEN) {
            return "";
        }
        return createsContainer
                ? ": its key is wrong"
                : ": the site's identity needs the role \"Storage Blob Data Contributor\" for the container";
    }

    // Told once, not at each call.
    private void tellUp() {
        if (down) {
            LOG.info("The blob store answers again.");
        }
        down = false;
    }

    private PhotoStoreException down(String reason, RuntimeException cause) {
        if (!down) {
            LOG.warning(reason);
        }
        down = true;
        return new PhotoStoreException(reason, cause);
    }
}
