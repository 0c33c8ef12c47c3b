package dev.restaurantreviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.ServerKind;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the two WARs hold: each library in them is a decision, and the site itself is the same in both. */
@Tag("once")
class WarContentsIT {

    private static final String LIB = "WEB-INF/lib/";
    private static final String ADAPTER = "WEB-INF/classes/dev/restaurantreviews/tomcat/";
    private static final String BEANS = "WEB-INF/beans.xml";
    private static final long TOMCAT_WAR_MAX = 40_000_000;

    private static final Set<String> CONFIGURATION = Set.of(
            "META-INF/context.xml",
            "WEB-INF/classes/logging.properties",
            "WEB-INF/classes/META-INF/services/",
            "WEB-INF/classes/META-INF/services/jakarta.enterprise.inject.spi.Extension",
            "WEB-INF/classes/META-INF/services/org.jboss.weld.bootstrap.api.Service");

    private static final Set<String> BOTH = Set.of(
            "HikariCP",
            "azure-core",
            "azure-core-http-jdk-httpclient",
            "azure-identity",
            "azure-json",
            "azure-storage-blob",
            "azure-storage-common",
            "azure-storage-internal-avro",
            "azure-xml",
            "common-image",
            "common-io",
            "common-lang",
            "commons-fileupload2-core",
            "commons-fileupload2-jakarta-servlet6",
            "commons-io",
            "flyway-core",
            "flyway-database-postgresql",
            "imageio-core",
            "imageio-jpeg",
            "imageio-metadata",
            "imageio-webp",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-datatype-jsr310",
            "jna",
            "jna-platform",
            "micrometer-commons",
            "micrometer-core",
            "micrometer-observation",
            "micrometer-registry-prometheus",
            "msal4j",
            "msal4j-persistence-extension",
            "omnifaces",
            "postgresql",
            "prometheus-metrics-config",
            "prometheus-metrics-core",
            "prometheus-metrics-exposition-textformats",
            "prometheus-metrics-model",
            "prometheus-metrics-tracer-common",
            "reactive-streams",
            "reactor-core",
            "resilience4j-bulkhead",
            "resilience4j-circuitbreaker",
            "resilience4j-core",
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

    private static final Map<String, Long> payara = entries(ServerKind.PAYARA);
    private static final Map<String, Long> tomcat = entries(ServerKind.TOMCAT);

    @Test
    void payaraGetsOnlyWhatItLacks() {
        assertThat(libraries(payara)).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThat(payara.keySet()).noneMatch(entry -> entry.startsWith(ADAPTER));
        assertThat(payara.keySet()).noneMatch(entry -> entry.startsWith("WEB-INF/classes/META-INF/services/"));
    }

    @Test
    void tomcatGetsThePlatformAsWell() {
        Set<String> expected = new TreeSet<>(BOTH);
        expected.addAll(ONLY_TOMCAT);

        assertThat(libraries(tomcat)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void apartFromLibrariesAndAdapterTheSiteIsTheSameByteForByte() {
        Map<String, Long> site = withoutLibraries(tomcat);
        site.keySet().removeIf(entry -> entry.startsWith(ADAPTER));
        Map<String, Long> expected = withoutLibraries(payara);
        assertThat(site.put(BEANS, expected.get(BEANS))).isNotEqualTo(expected.get(BEANS)); // offers all classes

        assertThat(site.keySet().removeAll(CONFIGURATION)).isTrue();
        assertThat(site).isEqualTo(expected);
    }

    @Test
    void theWarForTomcatStaysSmallEnough() throws IOException {
        assertThat(Files.size(ServerKind.TOMCAT.war(TestSites.CHECKOUT))).isLessThan(TOMCAT_WAR_MAX);
    }

    /** The files' names and checksums. */
    private static Map<String, Long> entries(ServerKind server) {
        try (ZipFile war = new ZipFile(server.war(TestSites.CHECKOUT).toFile())) {
            Map<String, Long> checksums = new TreeMap<>();
            war.stream().forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
            return checksums;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> withoutLibraries(Map<String, Long> entries) {
        Map<String, Long> rest = new TreeMap<>(entries);
        rest.keySet().removeIf(entry -> entry.startsWith(LIB));
        return rest;
    }

    /** The libraries' names without version. */
    private static Set<String> libraries(Map<String, Long> entries) {
        return entries.keySet().stream()
                .filter(entry -> entry.startsWith(LIB) && entry.endsWith(".jar"))
                .map(entry -> entry.substring(LIB.length()).replaceFirst("-\\d.*", ""))
                .collect(Collectors.toSet());
    }
}
