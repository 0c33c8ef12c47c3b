package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldPhotoPlaceTest {

    private static final PhotoStorage CONTAINER =
            new PhotoContainer(new BlobIdentity(URI.create("https://new.blob.core.windows.net")), "photos");

    @TempDir
    private Path folder;

    private Optional<String> place(PhotoStorage own, Map<String, String> environment, String... arguments) {
        return OldPhotoPlace.find(
                ImportOptions.parse(List.of(arguments)), new Console(System.out, System.err, environment), own);
    }

    @Test
    void isWhatTheOperatorSays() {
        assertThat(place(CONTAINER, Map.of("OLD_STORAGE_ACCOUNT_NAME", "old"), "--photos", "here"))
                .contains("here");
    }

    @Test
    void isNamedByTheOldSitesSettings() {
        assertThat(place(CONTAINER, Map.of("OLD_STORAGE_ACCOUNT_NAME", "old")))
                .contains("https://old.blob.core.windows.net/photos");
        assertThat(place(
                        CONTAINER,
                        Map.of(
                                "OLD_STORAGE_URL",
                                "https://127.0.0.1:10000/old/",
                                "OLD_STORAGE_CONTAINER_NAME",
                                "them")))
                .contains("https://127.0.0.1:10000/old/them");
        assertThat(place(CONTAINER, Map.of("OLD_STORAGE_ACCOUNT_NAME", "https://127.0.0.1:10000/old")))
                .contains("https://127.0.0.1:10000/old/photos");
    }

    @Test
    void isTheSitesOwnContainerWhenNobodySaysOtherwise() {
        assertThat(place(CONTAINER, Map.of())).contains("https://new.blob.core.windows.net/photos");
        assertThat(place(new PhotoFolder(folder), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://old.blob.core.windows.net", "https://old.example/x y?sig=secret", "/no/such/folder"})
    void whatNamesNoContainerAndNoFolderIsRefusedAndNotRepeated(String place) {
        assertThatThrownBy(() -> OldPhotoPlace.open(place, CONTAINER))
                .isInstanceOf(CommandFailure.class)
                .hasMessageNotContaining("secret");
    }
}
