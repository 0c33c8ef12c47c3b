package dev.restaurantreviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.ServerKind;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the two WARs hold: each library in them is a decision, and the site itself is the same in both. */
@Tag("wars")
class WarContentsIT {

    private static final String LIB = "WEB-INF/lib/";
    private static final String ADAPTER = "WEB-INF/classes/dev/restaurantreviews/tomcat/";
    private static final long TOMCAT_WAR_MAX = 40_000_000;

    private static final Set<String> BOTH = Set.of(
            "HikariCP",
            "flyway-core",
            "flyway-database-postgresql",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "omnifaces",
            "postgresql",
            "slf4j-api",
            "slf4j-jdk14");

    private static final Set<String> ONLY_TOMCAT = Set.of(
            "asm",
            "classmate",
            "hibernate-validator",
            "hibernate-validator-cdi",
            "jakarta.ejb-api",
            "jakarta.faces",
            "jakarta.json-api",
            "jakarta.persistence-api",
            "jakarta.transaction-api",
            "jakarta.validation-api",
            "jboss-logging",
            "microprofile-config-api",
            "org.eclipse.persistence.asm",
            "org.eclipse.persistence.core",
            "org.eclipse.persistence.jpa",
            "org.eclipse.persistence.jpa.jpql",
            "parsson",
            "smallrye-common-annotation",
            "smallrye-common-classloader",
            "smallrye-common-constraint",
            "smallrye-common-expression",
            "smallrye-common-function",
            "smallrye-config",
            "smallrye-config-common",
            "smallrye-config-core",
            "weld-jta",
            "weld-servlet-shaded");

    private static final Set<String> payara = entries(ServerKind.PAYARA);
    private static final Set<String> tomcat = entries(ServerKind.TOMCAT);

    @Test
    void payaraGetsOnlyWhatItLacks() {
        assertThat(libraries(payara)).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThat(payara).noneMatch(entry -> entry.startsWith(ADAPTER));
        assertThat(payara).noneMatch(entry -> entry.startsWith("WEB-INF/classes/META-INF/services/"));
    }

    @Test
    void tomcatGetsThePlatformAsWell() {
        Set<String> expected = new TreeSet<>(BOTH);
        expected.addAll(ONLY_TOMCAT);

        assertThat(libraries(tomcat)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void apartFromLibrariesAndAdapterTheSiteIsTheSame() {
        Set<String> site = withoutLibraries(tomcat);
        site.removeIf(entry -> entry.startsWith(ADAPTER));

        assertThat(site.removeAll(Set.of(
                        "META-INF/context.xml",
                        "WEB-INF/classes/logging.properties",
                        "WEB-INF/classes/META-INF/services/",
                        "WEB-INF/classes/META-INF/services/jakarta.enterprise.inject.spi.Extension",
                        "WEB-INF/classes/META-INF/services/org.jboss.weld.bootstrap.api.Service")))
                .isTrue();
        assertThat(site).isEqualTo(withoutLibraries(payara));
    }

    @Test
    void theWarForTomcatStaysSmallEnough() throws IOException {
        assertThat(Files.size(ServerKind.TOMCAT.war(TestSites.CHECKOUT))).isLessThan(TOMCAT_WAR_MAX);
    }

    private static Set<String> entries(ServerKind server) {
        try (ZipFile war = new ZipFile(server.war(TestSites.CHECKOUT).toFile())) {
            return war.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> withoutLibraries(Set<String> entries) {
        return entries.stream().filter(entry -> !entry.startsWith(LIB)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The libraries' names without version. */
    private static Set<String> libraries(Set<String> entries) {
        return entries.stream()
                .filter(entry -> entry.startsWith(LIB) && entry.endsWith(".jar"))
                .map(entry -> entry.substring(LIB.length()).replaceFirst("-\\d.*", ""))
                .collect(Collectors.toSet());
    }
}
