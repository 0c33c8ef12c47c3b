package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The old photos as somebody has downloaded them. */
final class OldPhotoFolder implements OldPhotos {

    private final Path folder;

    OldPhotoFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> find(String name, int most) {
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return Optional.of(in.readNBytes(most));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A name comes from a database that anybody could fill: it must not lead anywhere else. */
    private Optional<Path> file(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return Optional.of(file).filter(path -> folder.equals(path.getParent()) && Files.isRegularFile(path));
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file can have this name
        }
    }

    @Override
    public Optional<Set<String>> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static CommandFailure failure(IOException e) {
        return new CommandFailure("The folder of the old photos cannot be read: " + e, e);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
