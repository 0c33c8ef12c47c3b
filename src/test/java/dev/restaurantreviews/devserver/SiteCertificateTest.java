package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCertificateTest {

    private static final String KEYTOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    @TempDir
    private Path directory;

    private DataDirectory data;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() {
        data = DataDirectory.open(directory.resolve("data"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    private SiteCertificate obtain(Instant now) throws InterruptedException {
        return SiteCertificate.obtain(data, Map.of("PATH", directory.toString()), now, said::add);
    }

    @Test
    void withoutMkcertItIsSelfSignedAndSaidOnceThatBrowsersWarn() throws Exception {
        SiteCertificate certificate = obtain(Instant.now());

        assertThat(said)
                .containsExactly("HTTPS with a self-signed certificate, " + certificate.keyStore()
                        + ": browsers will warn; they would not if mkcert were installed");
        assertThat(names(certificate)).containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void itIsKeptUntilAWeekBeforeItsEnd() throws Exception {
        SiteCertificate first = obtain(Instant.now());
        Instant end = first.certificate().expires();

        assertThat(obtain(end.minus(Duration.ofDays(8)))).isEqualTo(first);
        assertThat(obtain(end.minus(Duration.ofDays(6)))).isNotEqualTo(first);
    }

    @Test
    void nobodyElseCanReadItsKey() throws Exception {
        Path keyStore = obtain(Instant.now()).keyStore();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyStore)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyStore.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void mkcertsCertificateIsTakenWhenItIsThere() throws Exception {
        installMkcert(KEYTOOL + " -genkeypair -alias 1 -dname CN=mkcert -keyalg EC -storepass changeit -keystore $3");

        SiteCertificate certificate = obtain(Instant.now());

        assertThat(said).containsExactly("HTTPS with a certificate of mkcert");
        assertThat(certificate.certificate().chain().get(0).getSubjectX500Principal())
                .hasToString("CN=mkcert");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(certificate.keyStore())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFailureOfMkcertIsToldWithItsWords() throws Exception {
        installMkcert("echo no room; exit 3");

        assertThatThrownBy(() -> obtain(Instant.now()))
                .isInstanceOfSatisfying(
                        SiteFailure.class,
                        failure -> assertThat(failure.log().orElseThrow()).hasContent("no room"))
                .hasMessage("mkcert ended with status 3.");
    }

    /** A program of that name, for the real one may not be here. */
    private void installMkcert(String script) throws IOException {
        Path program = directory.resolve("mkcert");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static List<Object> names(SiteCertificate certificate) throws Exception {
        return certificate.certificate().chain().get(0).getSubjectAlternativeNames().stream()
                .<Object>map(name -> name.get(1))
                .toList();
    }
}
