package dev.restaurantreviews.platform.config;

import static dev.restaurantreviews.platform.config.Setting.AZURE_STORAGE_CONNECTION_STRING;
import static dev.restaurantreviews.platform.config.Setting.PHOTO_DIR;
import static dev.restaurantreviews.platform.config.Setting.STORAGE_ACCOUNT_NAME;
import static dev.restaurantreviews.platform.config.Setting.STORAGE_CONTAINER_NAME;
import static dev.restaurantreviews.platform.config.Setting.STORAGE_URL;

import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the {@link SettingsReader} that finds out where the photos live. */
class PhotoStorageReader {

    private static final List<Setting> PLACES =
            List.of(PHOTO_DIR, AZURE_STORAGE_CONNECTION_STRING, STORAGE_ACCOUNT_NAME, STORAGE_URL);

    private static final String ACCOUNT_RULE = "[a-z0-9]{3,24}"; // Azure's
    private static final String CONTAINER_RULE = "(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*";

    private final SettingsReader settings;
    private final List<String> mistakes;

    /** @param mistakes where those that are found are added */
    PhotoStorageReader(SettingsReader settings, List<String> mistakes) {
        this.settings = settings;
        this.mistakes = mistakes;
    }

    /** Whether the operator wants the identity to open the photos, even if he has made a mistake in saying so. */
    boolean namesStoreOfIdentity() {
        return isSet(STORAGE_ACCOUNT_NAME) || isSet(STORAGE_URL);
    }

    private boolean isSet(Setting setting) {
        return settings.find(setting).isPresent();
    }

    /** Null after a mistake. */
    PhotoStorage read() {
        String container = settings.parse(
                STORAGE_CONTAINER_NAME, settings.text(STORAGE_CONTAINER_NAME), PhotoStorageReader::container);
        List<Setting> chosen = PLACES.stream().filter(this::isSet).toList();
        if (chosen.isEmpty()) {
            mistakes.add(PHOTO_DIR + " is not set: it must be the folder of the photos, unless " + STORAGE_ACCOUNT_NAME
                    + ", " + STORAGE_URL + " or " + AZURE_STORAGE_CONNECTION_STRING + " names a blob store.");
        }
        if (chosen.size() > 1) {
            String names = chosen.stream().map(Setting::name).collect(Collectors.joining(" and "));
            mistakes.add(names + " are set: it must be one of them.");
        }
        PhotoStorage storage = null;
        for (Setting place : chosen) { // all of them, for all mistakes are told at once
            storage = storage(place, settings.find(place).orElseThrow(), container);
        }
        return storage;
    }

    private PhotoStorage storage(Setting place, String value, String container) {
        return switch (place) {
            case PHOTO_DIR -> settings.parse(place, value, PhotoStorageReader::folder);
            case AZURE_STORAGE_CONNECTION_STRING -> byKey(value, container);
            case STORAGE_ACCOUNT_NAME ->
                byIdentity(settings.parse(place, value, PhotoStorageReader::account), container);
            default -> byIdentity(settings.parse(place, value, PhotoStorageReader::endpoint), container);
        };
    }

    private static PhotoStorage byIdentity(URI endpoint, String container) {
        return endpoint == null ? null : new PhotoContainer(new BlobIdentity(endpoint), container);
    }

    private static URI account(String name) {
        return URI.create("https://" + matching(ACCOUNT_RULE, name) + ".blob.core.windows.net");
    }

    private static String container(String name) {
        return matching(CONTAINER_RULE, name);
    }

    private static String matching(String rule, String name) {
        if (!name.matches(rule)) {
            throw new IllegalArgumentException("not a name");
        }
        return name;
    }

    /** A token is a key for all who see it, so the SDK sends none over plain HTTP. */
    private static URI endpoint(String value) {
        URI uri = URI.create(value.replaceFirst("/+$", ""));
        boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        if (!bare || !"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("not the address of a store");
        }
        return uri;
    }

    private static PhotoStorage folder(String value) {
        Path folder = Path.of(value).toAbsolutePath();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("not writable");
        }
        return new PhotoFolder(folder);
    }

    private PhotoStorage byKey(String connection, String container) {
        if (StorageConnectionString.isComplete(connection)) {
            return new PhotoContainer(new SharedKey(connection), container);
        }
        mistakes.add(AZURE_STORAGE_CONNECTION_STRING + " is not shown, for it may hold a key: it must be "
                + AZURE_STORAGE_CONNECTION_STRING.declaration().right() + ".");
        return null;
    }
}
