package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The directory of one run, locked for as long as it lasts, so that two runs never share a database directory. */
final class DataDirectory implements AutoCloseable {

    private static final int SECRET_BITS = 192;

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws SiteFailure when another run that is alive uses the directory */
    static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            Path file = root.resolve("run.pid");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new SiteFailure(
                        "Another run (process " + Files.readString(file).strip() + ") uses " + root
                                + ". Stop it, or choose another DATA_DIR and PORT.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + root, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // a run in this very process, as in tests
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    PidFile serverPid() {
        return new PidFile(root.resolve("server.pid"));
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    /** A port that is free and, if possible, the one of the last run, so that tools of the developer find it again. */
    int port(String name) throws IOException {
        Path file = root.resolve(name);
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (Ports.isFree(kept)) {
                return kept;
            }
        }
        int port = Ports.free();
        Files.writeString(file, port + "\n");
        return port;
    }

    /** A secret that is made at the first run; nobody else on this machine can read it. */
    String secret(String name) throws IOException {
        if (!Files.exists(root.resolve(name))) {
            Files.writeString(
                    ownerOnlyFile(name),
                    new BigInteger(SECRET_BITS, new SecureRandom()).toString(Character.MAX_RADIX) + "\n");
        }
        return Files.readString(root.resolve(name)).strip();
    }

    /** A new and empty file that nobody else on this machine can read; one that was there is replaced. */
    Path ownerOnlyFile(String name) throws IOException {
        Files.deleteIfExists(root.resolve(name));
        return Files.createFile(
                root.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** A directory into which nobody else on this machine can look. */
    Path ownerOnlyDirectory(String name) throws IOException {
        return Files.createDirectories(
                root.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Removes a directory of this run, with everything in it. */
    void delete(String name) throws IOException {
        Path directory = root.resolve(name);
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets the next run have the directory. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
