package dev.restaurantreviews.platform.azure;

import com.azure.storage.blob.BlobContainerClient;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets a bean have the blob container of the settings injected; nothing is connected until it is used. */
@ApplicationScoped
class BlobContainerProducer {

    private BlobConnection connection;

    @Produces
    @Singleton // the client is final and cannot be proxied
    BlobContainerClient container(Settings settings) {
        if (!(settings.photos() instanceof PhotoContainer container)) {
            throw new IllegalStateException("The settings name no blob container.");
        }
        connection = new BlobConnection(container);
        return connection.container();
    }

    @PreDestroy
    void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
