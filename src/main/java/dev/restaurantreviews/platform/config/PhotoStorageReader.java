package dev.restaurantreviews.platform.config;

import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
    private static final String ACCOUNT = "STORAGE_ACCOUNT_NAME";
    private static final String URL = "STORAGE_URL";
    private static final List<String> PLACES = List.of(FOLDER, CONNECTION, ACCOUNT, URL);
    private static final String CONTAINER = "STORAGE_CONTAINER_NAME";

    private static final String ACCOUNT_RULE = "[a-z0-9]{3,24}"; // Azure's
    private static final String CONTAINER_RULE = "(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*";

    private final Function<String, Optional<String>> variables;
    private final List<String> mistakes;

    /** @param mistakes where those that are found are added */
    PhotoStorageReader(Function<String, Optional<String>> variables, List<String> mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    /** Whether the operator wants the identity to open the photos, even if he has made a mistake in saying so. */
    static boolean namesStoreOfIdentity(Function<String, Optional<String>> variables) {
        return variables.apply(ACCOUNT).isPresent() || variables.apply(URL).isPresent();
    }

    /** Null after a mistake. */
    PhotoStorage read() {
        String container = container();
        List<String> chosen = PLACES.stream()
                .filter(name -> variables.apply(name).isPresent())
                .toList();
        if (chosen.isEmpty()) {
            mistakes.add(FOLDER + " is not set: it must be the folder of the photos, unless " + ACCOUNT + ", " + URL
                    + " or " + CONNECTION + " names a blob store.");
        }
        if (chosen.size() > 1) {
            mistakes.add(String.join(" and ", chosen) + " are set: it must be one of them.");
        }
        PhotoStorage storage = null;
        for (String name : chosen) { // all of them, for all mistakes are told at once
            storage = storage(name, variables.apply(name).orElseThrow(), container);
        }
        return storage;
    }

    private PhotoStorage storage(String name, String value, String container) {
        return switch (name) {
            case FOLDER -> folder(value);
            case CONNECTION -> byKey(value, container);
            case ACCOUNT -> byIdentity(account(value), container);
            default -> byIdentity(endpoint(value), container);
        };
    }

    private static PhotoStorage byIdentity(URI endpoint, String container) {
        return endpoint == null ? null : new PhotoContainer(new BlobIdentity(endpoint), container);
    }

    private URI account(String name) {
        if (name.matches(ACCOUNT_RULE)) {
            return URI.create("https://" + name + ".blob.core.windows.net");
        }
        mistakes.add(ACCOUNT + " is " + ShownValue.of(name)
                + ": it must be 3 to 24 lower-case letters and digits; an address belongs in " + URL + ".");
        return null;
    }

    /** A token is a key for all who see it, so the SDK sends none over plain HTTP. */
    private URI endpoint(String value) {
        try {
            URI uri = new URI(value.replaceFirst("/+$", ""));
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (bare && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        mistakes.add(URL + " is " + ShownValue.of(value)
                + ": it must be the address of a blob store such as https://reviews.blob.core.windows.net, with https"
                + " and without a signature.");
        return null;
    }

    private String container() {
        String name = variables.apply(CONTAINER).orElse(PhotoContainer.USUAL_NAME);
        if (!name.matches(CONTAINER_RULE)) {
            mistakes.add(CONTAINER + " is " + ShownValue.of(name)
                    + ": it must be 3 to 63 lower-case letters and digits, with single hyphens between them.");
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
        mistakes.add(FOLDER + " is " + ShownValue.of(value) + ": it must be a folder in which this process can write.");
        return null;
    }

    private PhotoStorage byKey(String connection, String container) {
        if (StorageConnectionString.isComplete(connection)) {
            return new PhotoContainer(new SharedKey(connection), container);
        }
        mistakes.add(CONNECTION + " is not shown, for it may hold a key: it must be one for a storage account, such as "
                + StorageConnectionString.EXAMPLE + ".");
        return null;
    }
}
