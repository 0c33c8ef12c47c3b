package dev.restaurantreviews.photo.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Renders every file of a directory, by some threads at once, in a process whose memory can be limited. */
final class RenderMany {

    private static final int THREADS = 4;

    private RenderMany() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        PhotoRenderer renderer = new PhotoRenderer();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            files.sorted().forEach(file -> results.add(threads.submit(() -> render(renderer, file))));
        }
        for (Future<?> result : results) {
            result.get();
        }
        threads.shutdown();
    }

    /** Both outcomes are right; whoever needs too much memory ends the process. */
    private static boolean render(PhotoRenderer renderer, Path file) {
        try {
            renderer.render(file);
            return true;
        } catch (PhotoRefusedException e) {
            return false;
        }
    }
}
