package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads every class of the launcher at its start: a build in the same checkout deletes them while the site runs, and the
 * classes that stop everything would be missing at the end.
 */
final class LoadedClasses {

    private LoadedClasses() {}

    static void load() {
        String folder = LoadedClasses.class.getPackageName().replace('.', '/');
        try {
            Path root = Path.of(LoadedClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (String part : List.of(folder, folder + "/azure")) {
                try (Stream<Path> files = Files.list(root.resolve(part))) {
                    for (Path file : files.toList()) {
                        load(root.relativize(file).toString());
                    }
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(String file) throws ClassNotFoundException {
        if (file.endsWith(".class") && !file.endsWith("-info.class") && !file.matches(".*(Test|IT)(\\$.*)?\\.class")) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            Class.forName(name, false, LoadedClasses.class.getClassLoader());
        }
    }
}
