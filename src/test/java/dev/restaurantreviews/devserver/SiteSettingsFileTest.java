package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSettingsFileTest {

    @TempDir
    Path directory;

    private DataDirectory data;

    @BeforeEach
    void aSiteRuns() {
        data = DataDirectory.open(directory);
        SiteSettingsFile.write(
                data,
                Map.of("DBHOST", "localhost", "DBPASS", "a 'b\" = \\ ü", "PHOTO_DIR", "/photos", "PATH", "/bin"),
                List.of("-Da=b", "-Dc=d"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void aCommandMeetsTheSiteThatRuns() {
        assertThat(SiteSettingsFile.merge(directory, Map.of("PATH", "/usr/bin", "STORAGE_URL", "https://other")))
                .isEqualTo(Map.of(
                        "PATH",
                        "/usr/bin",
                        "DBHOST",
                        "localhost",
                        "DBPASS",
                        "a 'b\" = \\ ü",
                        "PHOTO_DIR",
                        "/photos",
                        SiteSettingsFile.JAVA_OPTIONS,
                        "-Da=b -Dc=d"));
    }

    @Test
    void aDatabaseOfTheCallersOwnWins() {
        Map<String, String> own = Map.of("DBHOST", "db.example", "DBUSER", "reviews");

        assertThat(SiteSettingsFile.merge(directory, own)).isEqualTo(own);
    }

    @Test
    void afterTheSiteHasStoppedTheCallersSettingsCount() {
        SiteSettingsFile.delete(data);

        assertThat(SiteSettingsFile.merge(directory, Map.of("A", "b"))).isEqualTo(Map.of("A", "b"));
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve("site.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
