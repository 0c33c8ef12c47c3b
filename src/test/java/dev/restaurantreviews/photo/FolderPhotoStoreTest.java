package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPhotoStoreTest extends PhotoStoreContract {

    @TempDir
    private Path folder;

    @Override
    PhotoStore store() {
        return new FolderPhotoStore(folder);
    }

    @Test
    void aPhotoIsAFolderOfItsNumberWithAFileForEachSize() throws IOException {
        store().put(photo, PhotoSize.SMALL, bytes(10));
        store().put(photo, PhotoSize.LARGE, bytes(10));

        assertThat(files()).containsExactlyInAnyOrder(photo + "/320.jpg", photo + "/1600.jpg");
    }

    @Test
    void nothingIsLeftOfADeletedPhotoNotEvenWhatAKilledServerHasNotFinished() throws IOException {
        store().put(photo, PhotoSize.SMALL, bytes(10));
        Files.write(folder.resolve(photo.toString()).resolve("x.unfinished"), bytes(10));

        store().delete(photo);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureLeavesNothingHalfAndIsToldByOneException() throws IOException {
        Path taken = folder.resolve(photo.toString()).resolve("320.jpg");
        Files.createDirectories(taken.resolve("a-folder-where-a-file-should-be"));

        assertThatThrownBy(() -> store().put(photo, PhotoSize.SMALL, bytes(10)))
                .isInstanceOf(PhotoStoreException.class);
        assertThatThrownBy(() -> store().open(photo, PhotoSize.SMALL, 0, 1)).isInstanceOf(PhotoStoreException.class);
        assertThatThrownBy(() -> store().delete(photo)).isInstanceOf(PhotoStoreException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsDown() throws IOException {
        Files.delete(folder);

        assertThat(store().isUp()).isFalse();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
