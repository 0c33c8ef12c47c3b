package dev.restaurantreviews.command;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes the WAR executable: {@code java -jar} finds this class at the root of the WAR, where no other one is, and it
 * unpacks those of {@code WEB-INF} for as long as the command takes. So the checks and repairs of a site travel with it.
 */
public final class WarCommand {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    private WarCommand() {}

    public static void main(String[] arguments) throws IOException, URISyntaxException, ReflectiveOperationException {
        Path war = Path.of(WarCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader loader = loader(Files.isDirectory(war) ? war : unpack(war)); // a server may have unpacked it
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass("dev.restaurantreviews.command.Commands")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Path unpack(Path war) throws IOException {
        Path directory = Files.createTempDirectory("restaurant-reviews-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        try (JarFile jar = new JarFile(war.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(WarCommand::isNeeded)::iterator) {
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
        return directory;
    }

    private static boolean isNeeded(JarEntry entry) {
        return !entry.isDirectory()
                && (entry.getName().startsWith(CLASSES) || entry.getName().startsWith(LIBRARIES));
    }

    private static ClassLoader loader(Path directory) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(url(directory.resolve(CLASSES))));
        try (Stream<Path> libraries = Files.list(directory.resolve(LIBRARIES))) {
            for (Path library : (Iterable<Path>) libraries.sorted()::iterator) {
                urls.add(url(library));
            }
        }
        return new URLClassLoader("war", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("Cannot remove " + directory + ": " + e.getMessage());
        }
    }
}
