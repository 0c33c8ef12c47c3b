package dev.restaurantreviews.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as built, with every in-container test class and what they use, so that one deployment serves all. */
final class TestedWar {

    // Reach the site from outside, or need no server: they and their libraries have no business in it.
    private static final List<String> OUTSIDE =
            List.of("dev/restaurantreviews/devserver/", "dev/restaurantreviews/tomcat/", "E2E", "Browser");

    private TestedWar() {}

    static WebArchive create() {
        WebArchive war = ShrinkWrap.createFromZipFile(
                WebArchive.class, TestSites.SERVER.war(TestSites.CHECKOUT).toFile());
        testClasses().forEach(name -> war.addAsResource(name));
        return war.addAsLibraries(library(Assertions.class), library(ByteBuddy.class));
    }

    private static List<String> testClasses() {
        Path root = TestSites.CHECKOUT.resolve("target/test-classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> OUTSIDE.stream().noneMatch(name::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File library(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
