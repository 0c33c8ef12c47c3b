package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Photos in a folder, for a site on one machine or with a shared file system. */
final class FolderPhotoStore implements PhotoStore {

    private final Path root;

    FolderPhotoStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(UUID photo, PhotoSize size, byte[] jpeg) {
        Path unfinished = directory(photo).resolve(UUID.randomUUID() + ".unfinished"); // two may put the same photo
        try {
            Files.createDirectories(directory(photo));
            // On the disk before the database can say so: a power cut must not leave a photo without bytes.
            Files.write(unfinished, jpeg, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
            Files.move(unfinished, file(photo, size), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(unfinished, e);
            throw failure(e);
        }
    }

    /** A full disk must not stay full of what it has refused. */
    private static void discard(Path unfinished, IOException reason) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public Optional<InputStream> open(UUID photo, PhotoSize size, long offset, long length) {
        return RangeStream.open((start, count) -> read(file(photo, size), start, count), offset, length);
    }

    private static Optional<byte[]> read(Path file, long offset, int length) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skip(offset); // seeks; at most to the end
            return Optional.of(in.readNBytes(length));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void delete(UUID photo) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(photo))) {
            for (Path file : files) { // with what a killed server has left unfinished
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory(photo));
        } catch (NoSuchFileException e) {
            return; // already gone
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public boolean isUp() {
        return Files.isDirectory(root) && Files.isWritable(root);
    }

    private Path directory(UUID photo) {
        return root.resolve(photo.toString());
    }

    private Path file(UUID photo, PhotoSize size) {
        return directory(photo).resolve(size.pixels() + ".jpg");
    }

    private static PhotoStoreException failure(IOException e) {
        return new PhotoStoreException("The folder of the photos cannot be used: " + e, e);
    }
}
