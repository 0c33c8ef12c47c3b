package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The unpacked WAR in development mode, which no deployed WAR can be put in: it lacks the marking file. */
final class ExplodedSite {

    private static final Pattern REFRESH_PERIOD = Pattern.compile(
            "(<param-name>\\s*jakarta\\.faces\\.FACELETS_REFRESH_PERIOD\\s*</param-name>\\s*<param-value>)[^<]*");

    // Without it Payara looks at a changed file only after five seconds.
    private static final String PAYARA_RELOADS_FILES =
            "<glassfish-web-app><property name=\"cacheTTL\" value=\"1\"/></glassfish-web-app>\n";

    // The same for Tomcat, which looks after five seconds too.
    private static final String TOMCAT_RELOADS_FILES = "<Resources cachingAllowed=\"false\"/>";

    private ExplodedSite() {}

    /** Unpacks the WAR into an empty directory and returns what keeps it up to date with the checkout. */
    static FollowedSources create(Path war, Path directory, Path checkout, Progress progress) throws IOException {
        unpack(war, directory);
        Path webInf = directory.resolve("WEB-INF");
        letPagesReload(webInf.resolve("web.xml"));
        Files.writeString(webInf.resolve("development-mode"), "");
        Files.writeString(webInf.resolve("glassfish-web.xml"), PAYARA_RELOADS_FILES);
        letTomcatReload(directory.resolve("META-INF/context.xml"));
        return new FollowedSources(
                List.of(
                        new FollowedSources.Tree(checkout.resolve("src/main/webapp"), directory),
                        new FollowedSources.Tree(checkout.resolve("webapp-assets"), webInf.resolve("assets"))),
                webInf.resolve("web.xml"),
                progress);
    }

    private static void unpack(Path war, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path target = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    copy(zip, entry, target);
                }
            }
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) {
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letTomcatReload(Path contextXml) throws IOException {
        if (Files.exists(contextXml)) {
            String context = Files.readString(contextXml);
            Files.writeString(contextXml, context.replace("</Context>", TOMCAT_RELOADS_FILES + "</Context>"));
        }
    }

    private static void letPagesReload(Path webXml) throws IOException {
        Matcher matcher = REFRESH_PERIOD.matcher(Files.readString(webXml));
        if (!matcher.find()) {
            throw new SiteFailure("--dev does not find jakarta.faces.FACELETS_REFRESH_PERIOD in web.xml.");
        }
        Files.writeString(webXml, matcher.replaceFirst("$1" + "0"));
    }
}
