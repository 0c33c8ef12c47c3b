package dev.restaurantreviews.platform.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.core.util.DateTimeRfc1123;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.models.BlobContainerProperties;
import com.azure.storage.blob.options.BlobParallelUploadOptions;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries by hand what the site does with its blob container, through the same client, for an operator who looks for a
 * fault. Each method throws what {@link BlobFailure} can read.
 */
public final class BlobProbe implements AutoCloseable {

    private static final Duration CALL = Duration.ofSeconds(10); // two tries and the pause between them need 8.5
    private static final String FOLDER = "doctor/"; // photos lie in folders whose names are numbers

    private final BlobConnection connection;

    /** Nothing is connected yet. */
    public BlobProbe(PhotoContainer settings) {
        connection = new BlobConnection(settings);
    }

    /**
     * What a look at the container tells.
     *
     * @param open whether everybody may read what is in it
     * @param storesTime by the clock of the store, to the second
     */
    public record Look(boolean open, Optional<Instant> storesTime) {}

    /** Where the container is. */
    public URI address() {
        return URI.create(connection.container().getBlobContainerUrl());
    }

    /** Asks for the container. */
    public Look look() {
        Response<BlobContainerProperties> answer =
                connection.container().getPropertiesWithResponse(null, CALL, Context.NONE);
        String date = answer.getHeaders().getValue(HttpHeaderName.DATE);
        return new Look(
                answer.getValue().getBlobPublicAccess() != null,
                Optional.ofNullable(date)
                        .map(text -> new DateTimeRfc1123(text).getDateTime().toInstant()));
    }

    /** Writes a small blob, which no photo is called like, reads it and removes it. Returns whether it was the same. */
    public boolean writeReadDelete() {
        BlobClient blob = connection.container().getBlobClient(FOLDER + UUID.randomUUID());
        String written = "A probe of the command doctor, which removes it at once.";
        blob.uploadWithResponse(
                new BlobParallelUploadOptions(BinaryData.fromBytes(written.getBytes(StandardCharsets.UTF_8))),
                CALL,
                Context.NONE);
        try {
            return written.equals(blob.downloadContentWithResponse(null, null, CALL, Context.NONE)
                    .getValue()
                    .toString());
        } finally {
            blob.deleteIfExistsWithResponse(null, null, CALL, Context.NONE);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
