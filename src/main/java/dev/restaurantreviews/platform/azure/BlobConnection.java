package dev.restaurantreviews.platform.azure;

import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.util.SharedExecutorService;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.restaurantreviews.platform.BackgroundThread;
import dev.restaurantreviews.platform.config.Settings.BlobAccess;
import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import reactor.core.scheduler.Schedulers;

/**
 * A client of one blob container, with time-outs that a visitor can bear, and with the threads behind it: by default
 * the library would wait for minutes, and its threads would outlive the site.
 */
public final class BlobConnection implements AutoCloseable {

    private static final int TRIES = 2;
    private static final Duration TRY = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(3); // until the first byte, and between two
    private static final int WAITING_CALLS = 8; // probes and deletions; what visitors wait for needs no thread here

    private final ExecutorService http = BackgroundThread.pool("blob-http");
    private final ScheduledExecutorService calls = BackgroundThread.scheduledPool("blob-call", WAITING_CALLS);
    private final BlobContainerClient container;

    /** Nothing is connected yet. */
    public BlobConnection(PhotoContainer settings) {
        SharedExecutorService.getInstance().setExecutorService(calls);
        container = builder(settings.access())
                .httpClient(AzureHttpClient.of(SILENCE, http))
                .retryOptions(new RequestRetryOptions(RetryPolicyType.FIXED, TRIES, TRY, PAUSE, PAUSE, null))
                .httpLogOptions(new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE)) // headers are keys
                .buildClient()
                .getBlobContainerClient(settings.name());
    }

    private static BlobServiceClientBuilder builder(BlobAccess access) {
        BlobServiceClientBuilder builder = new BlobServiceClientBuilder();
        if (access instanceof BlobIdentity identity) {
            return builder.endpoint(identity.endpoint().toString()).credential(SiteIdentity.credential());
        }
        return builder.connectionString(((SharedKey) access).connectionString());
    }

    public BlobContainerClient container() {
        return container;
    }

    /** Ends its threads; calls that are still waiting fail. */
    @Override
    public void close() {
        SharedExecutorService.getInstance().reset();
        BackgroundThread.end(calls);
        BackgroundThread.end(http);
        Schedulers.shutdownNow(); // those of the library beneath
    }
}
