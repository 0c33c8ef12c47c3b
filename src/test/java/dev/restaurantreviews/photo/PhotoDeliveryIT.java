package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Http;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the files of photos are sent, and to whom. */
class PhotoDeliveryIT extends BlackBoxTest {

    private Visitor author;
    private long restaurant;
    private String photo;

    @BeforeEach
    void takeAPhotoIn() {
        author = newVisitor();
        restaurant = new Examples(database()).restaurant();
        photo = PhotoUpload.from(author, restaurant).photo();
    }

    private void post() {
        Answer answer = author.get("/restaurants/" + restaurant + "/review")
                .form("Post review")
                .choose("5 stars")
                .fill("Your name", "Ann")
                .forge("photo", photo)
                .submit();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    }

    private String path(int pixels) {
        return "/photos/" + photo + "/" + pixels + ".jpg";
    }

    private HttpResponse<byte[]> get(String path, Map<String, String> headers) {
        return Http.send(baseUrl(), "GET", path, headers);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 800, 1600})
    void aPostedPhotoIsEverybodysAndMayBeKept(int pixels) {
        post();

        HttpResponse<byte[]> response = get(path(pixels), Map.of());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=86400, s-maxage=60, immutable");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(response.body().length));
        assertThat(header(response, "ETag")).matches("\"[^\"]+\"");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void aWaitingPhotoIsItsVisitorsAlone() {
        Answer own = author.get(path(320));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");

        Layout.assertErrorPage(newVisitor().get(path(320)), 404);
    }

    @Test
    void whoHasItAlreadyGetsNoBytes() {
        post();
        String tag = header(get(path(800), Map.of()), "ETag");

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            HttpResponse<byte[]> response = get(path(800), Map.of("If-None-Match", known));
            assertThat(response.statusCode()).as(known).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(header(response, "ETag")).isEqualTo(tag);
        }
        assertThat(get(path(800), Map.of("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-99, 0, 100", "bytes=100-, 100, -1", "bytes=-50, -50, -1", "bytes=10-999999999, 10, -1"})
    void aPartCanBeAskedFor(String range, int from, int count) {
        post();
        byte[] whole = get(path(800), Map.of()).body();
        int first = from < 0 ? whole.length + from : from;
        int end = count < 0 ? whole.length : first + count;

        HttpResponse<byte[]> response = get(path(800), Map.of("Range", range));

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(header(response, "Content-Range"))
                .isEqualTo("bytes " + first + "-" + (end - 1) + "/" + whole.length);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999999-", "bytes=-0"})
    void aPartBehindTheEndIsNone(String range) {
        post();

        HttpResponse<byte[]> response = get(path(800), Map.of("Range", range));

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).matches("bytes \\*/\\d+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=5-2", "bytes=a-b", "items=0-5", "bytes=0-1,5-9", "bytes=-", "bytes=99999999999999999999-"
            })
    void whatIsNoSingleRangeGetsTheWhole(String range) {
        post();

        assertThat(get(path(800), Map.of("Range", range)).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAnotherVersionGetsTheWhole() {
        post();
        String tag = header(get(path(800), Map.of()), "ETag");

        assertThat(get(path(800), Map.of("Range", "bytes=0-9", "If-Range", tag)).statusCode())
                .isEqualTo(206);
        assertThat(get(path(800), Map.of("Range", "bytes=0-9", "If-Range", "\"x\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsTheLengthAndSendsNothing() {
        post();
        int length = get(path(1600), Map.of()).body().length;

        HttpResponse<byte[]> response = Http.send(baseUrl(), "HEAD", path(1600), Map.of());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(length));
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE photo SET status = 'HIDDEN' WHERE id = ?::uuid",
                "UPDATE review SET status = 'HIDDEN' WHERE id = (SELECT review_id FROM photo WHERE id = ?::uuid)",
                "UPDATE restaurant SET status = 'HIDDEN' WHERE id = (SELECT restaurant_id FROM photo WHERE id = ?::uuid)",
                "DELETE FROM review WHERE id = (SELECT review_id FROM photo WHERE id = ?::uuid)",
                "DELETE FROM restaurant WHERE id = (SELECT restaurant_id FROM photo WHERE id = ?::uuid)"
            })
    void whatIsHiddenOrDeletedIsGoneAtOnce(String change) {
        post();
        assertThat(database().update(change, photo)).isEqualTo(1);

        for (Visitor anybody : new Visitor[] {author, newVisitor()}) {
            Answer answer = anybody.get(path(320));
            boolean swept = change.startsWith("DELETE") && answer.status() == 404;
            Layout.assertErrorPage(answer, swept ? 404 : 410);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aHiddenReviewThatIsShownAgainBringsItsPhotosBack() {
        post();
        database().update("UPDATE review SET status = 'HIDDEN' WHERE restaurant_id = ?", restaurant);
        database().update("UPDATE review SET status = 'SHOWN' WHERE restaurant_id = ?", restaurant);

        assertThat(newVisitor().get(path(320)).status()).isEqualTo(200);
    }

    @Test
    void otherAddressesAreNoPhotos() {
        post();
        String id = UUID.randomUUID().toString();
        for (String path : new String[] {
            "/photos/" + id + "/320.jpg",
            "/photos/" + photo + "/321.jpg",
            "/photos/" + photo + "/320.png",
            "/photos/" + photo + "/0320.jpg",
            "/photos/" + photo,
            "/photos/" + photo + "/",
            "/photos/" + photo.toUpperCase(java.util.Locale.ROOT) + "/320.jpg",
            "/photos/" + photo + "/320.jpg/x",
            "/photos/..%2f..%2fetc/320.jpg"
        }) {
            assertThat(newVisitor().get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void photosAreOnlyRead() {
        post();
        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            HttpResponse<byte[]> response = Http.send(baseUrl(), method, path(320), Map.of());
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
        }
        assertThat(get("/photos", Map.of()).statusCode()).isEqualTo(405);
    }

    @Test
    void aPhotoWhoseFileIsMissingIsNotFound() {
        String missing = UUID.randomUUID().toString();
        database()
                .update(
                        "INSERT INTO photo (id, review_id, position, width, height, bytes_320, bytes_800, bytes_1600, stored_at)"
                                + " VALUES (?::uuid, ?, 1, 9, 9, 1, 1, 1, now())",
                        missing,
                        new Examples(database()).review(restaurant, 3));

        Layout.assertErrorPage(newVisitor().get("/photos/" + missing + "/320.jpg"), 404);
    }
}
