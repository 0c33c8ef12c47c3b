package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.restaurantreviews.devserver.Options.Extra;
import dev.restaurantreviews.devserver.azure.TokenIssuer;
import dev.restaurantreviews.doctor.DoctorProcess;
import dev.restaurantreviews.doctor.DoctorRun;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

/** A site as {@code scripts/run --rehearse-azure} starts it. */
class RehearsedAzureIT {

    private static Site site;

    private final Visitor visitor = new Visitor(site.baseUrl());

    @BeforeAll
    static void start() {
        // what somebody has in his environment who works with the real Azure or with a database of his own
        site = TestSites.start(
                "rehearsal",
                Extra.REHEARSE_AZURE,
                Map.of("AZURE_CLIENT_SECRET", "mine", "DBPASS", "mine", "DBHOST", "db.example"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aReviewWithAPhotoIsPostedWithoutAnyPassword() {
        String page = "/restaurants/" + new Examples(Database.of(site)).restaurant() + "/review";

        Answer posted = visitor.get(page)
                .form("Post review")
                .choose("4 stars")
                .fill("Your name", "Ann")
                .attach("Photos", "dish.jpg", "image/jpeg", PhotoUpload.jpeg(640, 480))
                .submit();

        String photo =
                visitor.follow(posted).page().select("img[src^=/photos/]").attr("src");
        assertThat(visitor.getBytes(photo)).startsWith(0xFF, 0xD8); // so begins every JPEG
    }

    @Test
    void bothTokensComeFromTheIdentityAndOneOpensTheDatabase() {
        assertThat(site.azure().identity().requests().byResource())
                .containsOnlyKeys(TokenIssuer.DATABASE, TokenIssuer.STORAGE);
        assertThat(site.azure().gate().logins().accepted()).isPositive();
        assertThat(visitor.get("/health/ready").body()).contains("\"identity\":\"up\"", "\"photos\":\"up\"");
    }

    @Test
    void doctorFindsNothingWrong() throws IOException, InterruptedException {
        Path data = site.log().getParent();
        Map<String, String> environment = SiteSettingsFile.merge(data, TestSites.environment());
        List<String> trust =
                List.of(environment.remove(SiteSettingsFile.JAVA_OPTIONS).split(" "));

        DoctorRun run = DoctorProcess.run(trust, environment);

        run.assertAllGreen();
        assertThat(run.lines())
                .extracting(DoctorRun.Line::name)
                .contains("database.token", "photos.token", "photos.blobs", "site.ready", "site.parts", "clock");
    }

    @Test
    void nothingThatTheServerWasStartedWithOpensADoor() throws IOException {
        if (!OS.LINUX.isCurrentOs()) {
            return; // nobody else lets a process look at another one's environment
        }
        Path process = Path.of("/proc/" + site.serverProcess().pid());
        String given = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                + Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);

        assertThat(given).contains("IDENTITY_ENDPOINT=", "STORAGE_URL=https://");
        assertThat(given).doesNotContain("DBPASS", "SECRET", "AccountKey", "mine", "assword");
        assertThat(given).doesNotContain(site.database().password());
    }

    @Test
    void theDatabaseLetsInNobodyWithAPassword() {
        DatabaseAddress embedded = site.database();
        String url = "jdbc:postgresql://localhost:" + site.azure().gate().port() + "/" + embedded.name()
                + "?sslmode=require";

        for (String user : new String[] {embedded.user(), "restaurant-reviews"}) {
            assertThat(catchThrowableOfType(
                                    SQLException.class,
                                    () -> DriverManager.getConnection(url, user, embedded.password()))
                            .getSQLState())
                    .isEqualTo("28P01");
        }
    }
}
