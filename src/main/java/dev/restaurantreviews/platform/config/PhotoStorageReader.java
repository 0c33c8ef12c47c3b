package dev.restaurantreviews.platform.config;

import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The part of the {@link SettingsReader} that finds out where the photos live. */
class PhotoStorageReader {

    private static final String FOLDER = "PHOTO_DIR";
    private static final String CONNECTION = "AZURE_STORAGE_CONNECTION_STRING";
    private static final String CONTAINER = "STORAGE_CONTAINER_NAME";
    private static final List<String> NEED_IDENTITY = List.of("STORAGE_ACCOUNT_NAME", "STORAGE_URL");

    private static final String AZURES_RULE = "(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*";

    private final Function<String, Optional<String>> variables;
    private final List<String> mistakes;

    /** @param mistakes where those that are found are added */
    PhotoStorageReader(Function<String, Optional<String>> variables, List<String> mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    /** Null after a mistake. */
    PhotoStorage read() {
        String container = container();
        boolean identity = refuseIdentity();
        Optional<String> folder = variables.apply(FOLDER);
        Optional<String> connection = variables.apply(CONNECTION);
        if (folder.isPresent() && connection.isPresent()) {
            mistakes.add(FOLDER + " is \"" + folder.get() + "\": it must not be set beside " + CONNECTION + ".");
        }
        if (connection.isPresent()) {
            return container(connection.get(), container);
        }
        if (folder.isPresent()) {
            return folder(folder.get());
        }
        return identity ? null : nothing();
    }

    private boolean refuseIdentity() {
        boolean found = false;
        for (String name : NEED_IDENTITY) {
            Optional<String> value = variables.apply(name);
            found |= value.isPresent();
            value.ifPresent(text -> mistakes.add(name + " is \"" + withoutSecret(text)
                    + "\": it must be empty, for managed identity is not part of this version: set " + CONNECTION
                    + " or " + FOLDER + "."));
        }
        return found;
    }

    /** A URL may carry a signature, which opens the store as a key does. */
    private static String withoutSecret(String url) {
        return url.replaceFirst("//[^/@]*@", "//…@").replaceFirst("(?s)\\?.*", "?…");
    }

    private String container() {
        String name = variables.apply(CONTAINER).orElse(PhotoContainer.USUAL_NAME);
        if (!name.matches(AZURES_RULE)) {
            mistakes.add(CONTAINER + " is \"" + name
                    + "\": it must be 3 to 63 lower-case letters and digits, with single hyphens between them.");
        }
        return name;
    }

    private PhotoStorage folder(String value) {
        try {
            Path folder = Path.of(value).toAbsolutePath();
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return new PhotoFolder(folder);
            }
        } catch (IOException | InvalidPathException e) {
            // told below
        }
        mistakes.add(FOLDER + " is \"" + value + "\": it must be a folder in which this process can write.");
        return null;
    }

    private PhotoStorage container(String connection, String container) {
        if (StorageConnectionString.isComplete(connection)) {
            return new PhotoContainer(connection, container);
        }
        mistakes.add(CONNECTION + " is not shown, for it may hold a key: it must be one for a storage account, such as "
                + StorageConnectionString.EXAMPLE + ".");
        return null;
    }

    private PhotoStorage nothing() {
        mistakes.add(FOLDER + " is not set: it must be the folder of the photos, unless " + CONNECTION
                + " names a blob store.");
        return null;
    }
}
