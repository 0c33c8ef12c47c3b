package dev.restaurantreviews.platform.azure;

import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.options.BlobDownloadContentOptions;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.restaurantreviews.platform.BackgroundThread;
import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A blob container that this site does not write to, read by a command: as anybody if it is public, else as the site,
 * by its identity or by the key of its own account.
 */
public final class ForeignContainer implements AutoCloseable {

    private static final int TRIES = 3;
    private static final Duration TRY = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Set<Integer> DENIED =
            Set.of(401, 403, 404, 409); // which one depends on the account's settings

    /** Where the blobs of Azure's clouds are. A token opens what it is for to all who see it: nobody else is sent one. */
    private static final Set<String> CLOUDS = Set.of(
            ".blob.core.windows.net",
            ".blob.storage.azure.net",
            ".blob.core.usgovcloudapi.net",
            ".blob.core.chinacloudapi.cn");

    /** The container does not answer, or lets neither anybody nor this site in. */
    public static final class UnusableContainerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusableContainerException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final ExecutorService http = BackgroundThread.pool("foreign-blob-http");
    private final URI address;
    private final PhotoStorage own;
    private BlobContainerClient container;
    private boolean asSite;

    /**
     * Nothing is connected yet.
     *
     * @param address of the container; with a shared access signature, which then opens it
     * @param own the site's photo store, whose key may open this one
     */
    public ForeignContainer(URI address, PhotoStorage own) {
        this.address = address;
        this.own = own;
        container = isSigned()
                ? configured().buildClient()
                : configured().setAnonymousAccess().buildClient();
    }

    private boolean isSigned() {
        return address.getQuery() != null;
    }

    private BlobContainerClientBuilder configured() {
        return new BlobContainerClientBuilder()
                .endpoint(address.toString())
                .httpClient(AzureHttpClient.of(SILENCE, http))
                .retryOptions(new RequestRetryOptions(RetryPolicyType.FIXED, TRIES, TRY, PAUSE, PAUSE, null))
                .httpLogOptions(new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE)); // headers are keys
    }

    /**
     * The content of a blob.
     *
     * @param most so many bytes of it at most
     * @return empty if there is no such blob
     */
    public Optional<byte[]> read(String name, int most) {
        BlobDownloadContentOptions part = new BlobDownloadContentOptions().setRange(new BlobRange(0, (long) most));
        return asked(from -> {
            try {
                return Optional.of(from.getBlobClient(name)
                                .downloadContentWithResponse(part, null, Context.NONE)
                                .getValue())
                        .map(BinaryData::toBytes);
            } catch (BlobStorageException e) {
                if (BlobErrorCode.BLOB_NOT_FOUND.equals(e.getErrorCode())) {
                    return Optional.empty();
                }
                if (BlobErrorCode.INVALID_RANGE.equals(e.getErrorCode())) {
                    return Optional.of(new byte[0]); // nothing is in it
                }
                throw e;
            }
        });
    }

    /** The names of the blobs that are in no folder; empty if nobody lets us list them. */
    public Optional<Set<String>> names() {
        try {
            return Optional.of(asked(from -> from.listBlobsByHierarchy("").stream()
                    .filter(blob -> !Boolean.TRUE.equals(blob.isPrefix()))
                    .map(BlobItem::getName)
                    .collect(Collectors.toSet())));
        } catch (UnusableContainerException e) {
            return Optional.empty(); // "blob" access shows each blob to those who know its name, and tells no names
        }
    }

    /** As anybody first, for that asks nothing of anyone. */
    private <T> T asked(Function<BlobContainerClient, T> question) {
        try {
            return question.apply(container);
        } catch (BlobStorageException e) {
            if (asSite || !isDenied(e)) {
                throw unusable(e);
            }
            Optional<BlobContainerClient> opened = asSite();
            if (opened.isEmpty()) {
                throw unusable(e);
            }
            return told(() -> question.apply(opened.get()), opened.get());
        } catch (RuntimeException e) {
            throw new UnusableContainerException("the container does not answer: " + e.getMessage(), e);
        }
    }

    private <T> T told(Supplier<T> answer, BlobContainerClient opened) {
        try {
            T told = answer.get();
            container = opened; // for what comes
            asSite = true;
            return told;
        } catch (BlobStorageException e) {
            throw unusable(e);
        } catch (RuntimeException e) {
            throw new UnusableContainerException(
                    "the container is not public, and the site's identity cannot be used: " + e.getMessage(), e);
        }
    }

    /** Empty if nothing of the site's can open it. */
    private Optional<BlobContainerClient> asSite() {
        if (isSigned()) {
            return Optional.empty();
        }
        if (own instanceof PhotoContainer photos && photos.access() instanceof SharedKey key) {
            BlobServiceClient account = new BlobServiceClientBuilder()
                    .connectionString(key.connectionString())
                    .httpClient(AzureHttpClient.of(SILENCE, http))
                    .buildClient();
            if (address.toString().startsWith(account.getAccountUrl() + "/")) {
                return Optional.of(account.getBlobContainerClient(container.getBlobContainerName()));
            }
        }
        return mayHaveToken()
                ? Optional.of(configured().credential(SiteIdentity.credential()).buildClient())
                : Optional.empty();
    }

    private boolean mayHaveToken() {
        boolean ownAccount = own instanceof PhotoContainer photos
                && photos.access() instanceof BlobIdentity identity
                && identity.endpoint().getAuthority().equals(address.getAuthority());
        return "https".equals(address.getScheme())
                && (ownAccount || CLOUDS.stream().anyMatch(address.getHost()::endsWith));
    }

    private static boolean isDenied(BlobStorageException e) {
        return DENIED.contains(e.getStatusCode()) && !BlobErrorCode.CONTAINER_NOT_FOUND.equals(e.getErrorCode());
    }

    private UnusableContainerException unusable(BlobStorageException e) {
        String advice = isDenied(e)
                ? "; make the container public, or give this site's identity the role \"Storage Blob Data Reader\" for it"
                : "";
        return new UnusableContainerException(
                "the container says " + e.getStatusCode() + " " + e.getErrorCode() + advice, e);
    }

    @Override
    public void close() {
        BackgroundThread.end(http);
    }
}
