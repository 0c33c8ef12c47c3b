package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.PhotoUpload;
import dev.restaurantreviews.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be sent ahead of the form, and what may not; a refusal leaves no row. */
class PhotoUploadIT extends BlackBoxTest {

    private Visitor author;
    private PhotoUpload upload;
    private String begin;

    @BeforeEach
    void openAForm() {
        author = newVisitor();
        upload = PhotoUpload.from(author, new Examples(database()).restaurant());
        begin = database().now();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(database().photosSince(begin)).isZero();
    }

    private static void assertProblem(Answer answer, int status, String words) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.body()).contains(words);
    }

    @Test
    void withoutTheFormsTokenNothingIsTaken() {
        byte[] photo = PhotoUpload.jpeg(64, 64);
        String stale = "This form was open for too long";

        assertProblem(upload.withToken("").send("a.jpg", photo), 422, stale);
        assertProblem(upload.withToken("x".repeat(75)).send("a.jpg", photo), 422, stale);
    }

    @Test
    void anothersTokenDoesNotCount() {
        PhotoUpload other = PhotoUpload.from(newVisitor(), new Examples(database()).restaurant());

        assertProblem(upload.withToken(other.token()).send("a.jpg", PhotoUpload.jpeg(64, 64)), 422, "form");
    }

    @Test
    void oneFileAtATime() {
        Map.Entry<String, byte[]> file = Map.entry("a.jpg", PhotoUpload.jpeg(64, 64));

        assertProblem(upload.send(List.of()), 422, "Send one photo at a time");
        assertProblem(upload.send(List.of(file, file)), 422, "Send one photo at a time");
    }

    @Test
    void aRefusedFileIsNamed() {
        assertProblem(upload.send("notes.txt", new byte[] {'x'}), 422, "notes.txt is not a JPEG, PNG or WebP picture");
        assertProblem(upload.send("empty.png", new byte[0]), 422, "empty.png is not a JPEG, PNG or WebP picture");
        assertProblem(upload.send("huge.jpg", new byte[11 * 1024 * 1024]), 422, "huge.jpg is larger than 10 MB");
    }

    @Test
    void namesAreOnlyWords() {
        for (Map.Entry<String, String> name : Map.of(
                        "../../etc/passwd",
                        "passwd is not",
                        "C:\\photos\\me.jpg",
                        "me.jpg is not",
                        "<b>\u202Egpj.exe",
                        "gpj.exe is not",
                        "n".repeat(300) + ".jpg",
                        "n… is not",
                        "x.jsp",
                        "x.jsp is not")
                .entrySet()) {
            assertProblem(upload.send(name.getKey(), new byte[] {'x'}), 422, name.getValue());
        }
    }

    @Test
    void anotherOriginIsRefused() {
        Answer answer = author.post(
                "/photos", "multipart/form-data; boundary=x", "--x--\r\n", Map.of("Origin", "https://evil.example"));

        assertThat(answer.status()).isEqualTo(403);
    }
}
