package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.util.Optional;
import java.util.Set;

/** The photo files of the old site, wherever they are. Everything throws {@link CommandFailure} if they cannot be reached. */
interface OldPhotos extends AutoCloseable {

    /**
     * The content of a file.
     *
     * @param most so many bytes of it at most
     * @return empty if there is no such file
     */
    Optional<byte[]> find(String name, int most);

    /** The names of all files; empty if they cannot be listed. */
    Optional<Set<String>> names();

    @Override
    void close();
}
