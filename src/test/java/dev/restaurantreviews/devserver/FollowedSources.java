package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies every page and asset that is edited into the running site. */
final class FollowedSources {

    private static final int PERIOD_MILLIS = 500;

    /** A directory of the checkout, and where its files are in the site. */
    record Tree(Path source, Path target) {}

    private final List<Tree> trees;
    private final Path untouched; // holds the settings of the development mode
    private final Progress progress;
    private final Map<Path, FileTime> known = new HashMap<>();

    FollowedSources(List<Tree> trees, Path untouched, Progress progress) throws IOException {
        this.trees = List.copyOf(trees);
        this.untouched = untouched;
        this.progress = progress;
        for (Tree tree : trees) {
            for (Path file : files(tree)) {
                known.put(file, Files.getLastModifiedTime(file));
            }
        }
    }

    /** Follows the sources until this process ends. */
    void follow() {
        Thread thread = new Thread(this::copyForEver, "followed-sources");
        thread.setDaemon(true);
        thread.start();
    }

    private void copyForEver() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                for (Tree tree : trees) {
                    copyEdited(tree);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException e) {
            progress.say("Edited files are no longer copied: " + e);
        }
    }

    private void copyEdited(Tree tree) throws IOException, InterruptedException {
        for (Path file : files(tree)) {
            Path target = tree.target().resolve(tree.source().relativize(file).toString());
            if (!target.equals(untouched) && isEdited(file)) {
                copy(file, target);
                progress.say("Copied " + tree.source().relativize(file));
            }
        }
    }

    private boolean isEdited(Path file) throws IOException {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return !time.equals(known.put(file, time));
        } catch (NoSuchFileException e) {
            return false; // an editor's temporary file
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // gone again
        }
    }

    private static List<Path> files(Tree tree) throws IOException {
        if (!Files.isDirectory(tree.source())) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(tree.source())) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
