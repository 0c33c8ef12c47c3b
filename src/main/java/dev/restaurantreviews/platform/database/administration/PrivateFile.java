package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A new file that nobody else may read, for a copy of the database holds the keys of the site. */
final class PrivateFile {

    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    /** Makes it empty; whoever writes into it leaves its permissions as they are. */
    static void create(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, OWNER_ALONE);
            } else {
                Files.createFile(file); // Windows: the folder decides
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(file + " is there already. Choose another name.", e);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + " cannot be made: its folder is not there.", e);
        } catch (IOException e) {
            throw new CommandFailure(file + " cannot be made: " + e, e);
        }
    }
}
