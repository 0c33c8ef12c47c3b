package dev.restaurantreviews.photo;

import dev.restaurantreviews.platform.azure.BlobConnection;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.util.Optional;

/** The photo store that the settings name, for commands, where nothing is injected. */
public final class PhotoStoreConnection implements AutoCloseable {

    private final PhotoStore store;
    private final Optional<BlobConnection> blobs;

    /** Nothing is connected yet. */
    public PhotoStoreConnection(PhotoStorage storage) {
        if (storage instanceof PhotoContainer container) {
            BlobConnection connection = new BlobConnection(container);
            blobs = Optional.of(connection);
            store = new BlobPhotoStore(connection.container(), container.access() instanceof SharedKey);
        } else {
            blobs = Optional.empty();
            store = new FolderPhotoStore(((PhotoFolder) storage).path());
        }
    }

    public PhotoStore store() {
        return store;
    }

    @Override
    public void close() {
        blobs.ifPresent(BlobConnection::close);
    }
}
