package dev.restaurantreviews.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

/** Brings photos onto the pages that a test looks at. */
public final class DrawnPhotos {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private DrawnPhotos() {}

    /** A photo for a file control. */
    public static FilePayload file(String name) {
        return new FilePayload(name, "image/jpeg", PhotoUpload.jpeg(WIDTH, HEIGHT));
    }

    /** Reviews a restaurant with so many photos, over HTTP. */
    public static void review(Visitor visitor, long restaurant, int photos) {
        Form form = visitor.get("/restaurants/" + restaurant + "/review")
                .form("Post review")
                .choose("5 stars")
                .fill("Your name", "Ada");
        for (int i = 1; i <= photos; i++) {
            form.attach("Photos", i + ".jpg", "image/jpeg", PhotoUpload.jpeg(WIDTH, HEIGHT));
        }
        Answer answer = form.submit();
        assertThat(answer.location()).as(answer.toString()).contains("notice=review-posted");
    }
}
