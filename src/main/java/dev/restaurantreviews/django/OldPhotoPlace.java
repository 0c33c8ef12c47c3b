package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.azure.ForeignContainer;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Setting;
import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the Django sample's photos are: said by an option, by its settings with {@code OLD_} before their names, or the site's own container. */
final class OldPhotoPlace {

    private static final String ACCOUNT = "OLD_STORAGE_ACCOUNT_NAME";
    private static final String URL = "OLD_STORAGE_URL";
    private static final String CONTAINER = "OLD_STORAGE_CONTAINER_NAME";

    private OldPhotoPlace() {}

    /** Empty if nobody has said it. */
    static Optional<String> find(ImportOptions options, Console console, PhotoStorage own) {
        return options.photos().or(() -> bySettings(console)).or(() -> ownContainer(own));
    }

    /** Locally the old account's "name" was an address. */
    private static Optional<String> bySettings(Console console) {
        String container = console.variable(CONTAINER).orElse(Setting.STORAGE_CONTAINER_NAME.usual());
        return console.variable(URL)
                .or(() -> console.variable(ACCOUNT)
                        .map(name -> name.contains("://") ? name : "https://" + name + ".blob.core.windows.net"))
                .map(account -> account.replaceFirst("/+$", "") + "/" + container);
    }

    private static Optional<String> ownContainer(PhotoStorage own) {
        return own instanceof PhotoContainer container && container.access() instanceof BlobIdentity identity
                ? Optional.of(identity.endpoint() + "/" + container.name())
                : Optional.empty();
    }

    /**
     * Opens them; nothing is connected yet.
     *
     * @param place a folder or the address of a container
     * @param own the site's photo store, whose key may open the old one
     */
    static OldPhotos open(String place, PhotoStorage own) {
        try {
            if (place.matches("https?://.*")) {
                return new OldPhotoContainer(new ForeignContainer(container(place), own));
            }
            Path folder = Path.of(place);
            if (Files.isDirectory(folder)) {
                return new OldPhotoFolder(folder);
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new CommandFailure("--photos must be the address of a container, such as"
                + " https://reviews.blob.core.windows.net/photos, or a folder that is there.");
    }

    private static URI container(String place) {
        try {
            URI uri = URI.create(place.replaceFirst("/+$", ""));
            if (uri.getHost() != null && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below; the address, which the exception shows, may hold a signature
        }
        throw new CommandFailure("The address of the old photos must name a container, such as"
                + " https://reviews.blob.core.windows.net/photos.");
    }
}
