package dev.restaurantreviews.photo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.photo.rendering.Sample.Expected;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Sends every file of {@link HostilePhotos} to a site: each ends accepted and clean, or refused by its name. */
public final class HostileUploads {

    private static final Duration TIME_MAX = Duration.ofSeconds(15);
    private static final Duration TIME_MAX_IF_REFUSED_BY_HEADER = Duration.ofSeconds(3);

    private final Database database;
    private final Visitor visitor;
    private final PhotoUpload upload;

    public HostileUploads(URI site, Database database) {
        this.database = database;
        this.visitor = new Visitor(site);
        this.upload = PhotoUpload.from(visitor, new Examples(database).restaurant());
    }

    /** A photo as a phone takes it: 12 megapixels, about 8 MB. */
    public static byte[] phonePhoto() {
        return HostilePhotos.all().stream()
                .filter(sample -> sample.name().equals("phone_12_megapixels.jpg"))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    /** A photo of 1 MB: 3 megapixels, as messengers send them. */
    public static byte[] smallPhoto() {
        return JpegFiles.baseline(TestPictures.noisy(2_000, 1_500, 60), 0.8f);
    }

    public Stream<DynamicTest> tests() {
        return HostilePhotos.all().stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> send(sample)));
    }

    private void send(Sample sample) throws IOException {
        String before = database.now();
        long start = System.nanoTime();

        Answer answer = upload.send(sample.name(), sample.bytes());

        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(time).isLessThan(sample.reason() == null ? TIME_MAX : TIME_MAX_IF_REFUSED_BY_HEADER);
        if (answer.status() == 201) {
            assertThat(sample.expected()).isNotEqualTo(Expected.REFUSED);
            assertIsClean(PhotoUpload.id(answer), sample);
        } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(sample.expected()).as(answer.body()).isNotEqualTo(Expected.ACCEPTED);
            assertThat(answer.body()).contains("\"problem\":\"" + sample.name());
            assertThat(database.photosSince(before)).isZero();
        }
    }

    private void assertIsClean(String photo, Sample sample) throws IOException {
        int width = column("width", photo);
        int height = column("height", photo);
        for (PhotoSize size : PhotoSize.values()) {
            byte[] jpeg = visitor.getBytes("/photos/" + photo + "/" + size.pixels() + ".jpg");
            CleanJpeg.assertIsClean(jpeg, size, width, height, sample);
        }
    }

    private int column(String name, String photo) {
        return ((Number) database.value("SELECT " + name + " FROM photo WHERE id = ?::uuid", photo)).intValue();
    }
}
