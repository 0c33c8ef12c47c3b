package dev.restaurantreviews.photo;

import com.azure.storage.blob.BlobContainerClient;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Chooses the photo store that the settings name. */
@ApplicationScoped
class PhotoStoreProducer {

    /** @param container asked for only when it is needed */
    @Produces
    @ApplicationScoped
    PhotoStore photoStore(Settings settings, Instance<BlobContainerClient> container) {
        if (settings.photos() instanceof PhotoFolder folder) {
            return new FolderPhotoStore(folder.path());
        }
        return new BlobPhotoStore(container.get(), !settings.photosNeedIdentity());
    }
}
