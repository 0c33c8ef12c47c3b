package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A PostgreSQL that is unpacked and initialised once and copied for each test site: to make one anew takes seconds. */
public final class DatabaseTemplate {

    // They guard against a crash of the machine; that of a process, which tests do cause, harms nothing without them.
    private static final String NO_WAIT_FOR_THE_DISK = "fsync = off\nfull_page_writes = off\n";

    private final Path root;

    /** @param root where it is, or will be made at the first use */
    public DatabaseTemplate(Path root) {
        this.root = root;
    }

    /** Makes a data directory that holds this database. Those made at the same moment, by other processes too, wait. */
    public synchronized void copyTo(Path data) {
        try {
            Files.createDirectories(root.getParent());
            make();
            Files.createDirectories(data);
            for (String name : List.of("postgres.password", "postgres", "postgres-binaries")) {
                Files.walkFileTree(root.resolve(name), new Copying(root, data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        try (FileChannel channel =
                        FileChannel.open(sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.exists(root)) {
                return;
            }
            try (DataDirectory data = DataDirectory.open(sibling(".unfinished"))) {
                EmbeddedDatabase.stopOrphan(data, line -> {});
                EmbeddedDatabase.start(data).close();
                Files.writeString(
                        data.resolve("postgres/postgresql.conf"), NO_WAIT_FOR_THE_DISK, StandardOpenOption.APPEND);
            }
            Files.move(sibling(".unfinished"), root, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path sibling(String suffix) {
        return root.resolveSibling(root.getFileName() + suffix);
    }

    /** Copies the data, which each site changes, and links the programs, which none does. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.copy(directory, target(directory), StandardCopyOption.COPY_ATTRIBUTES); // only its owner may see it
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (from.relativize(file).startsWith("postgres-binaries") && attributes.isRegularFile()) {
                Files.createLink(target(file), file);
            } else {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        private Path target(Path path) {
            return to.resolve(from.relativize(path));
        }
    }
}
