package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A photo store that is a folder: whether it takes a file, and how much room there is. */
final class PhotoFolderCheck {

    static final String FOLDER = "photos.folder";

    private static final Duration QUICK = Duration.ofSeconds(6); // a network's file system may hang
    private static final long MEGABYTE = 1L << 20;

    /** A review brings up to four photos in three sizes, together below 10 MB; ten of those must find room. */
    private static final long LEAST = 100 * MEGABYTE;

    private final Path folder;

    PhotoFolderCheck(Path folder) {
        this.folder = folder;
    }

    List<Check> checks() {
        return List.of(new Check(FOLDER, List.of(), QUICK, this::examine));
    }

    private Result examine() {
        try {
            Path probe = Files.createTempFile(folder, "doctor-", ".unfinished");
            try {
                Files.writeString(probe, "A probe of the command doctor, which removes it at once.");
            } finally {
                Files.delete(probe);
            }
            return room(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return new Wrong(
                    "The folder " + folder + " takes no file: " + Words.of(e) + ".",
                    "mkdir -p " + folder + " && chown USER_OF_THE_SITE " + folder);
        }
    }

    private Result room(long bytes) {
        return bytes < LEAST
                ? new Wrong(
                        "The disk of " + folder + " has room for " + bytes / MEGABYTE + " MB only.",
                        "Make room, or give PHOTO_DIR a larger disk.")
                : new Fine(folder + " takes files; there is room for " + bytes / MEGABYTE + " MB");
    }
}
