package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.DrawnPhotos;
import dev.restaurantreviews.testing.Visitor;
import java.net.URI;
import java.util.List;

/** What a visitor does on a full Payara Server: every kind of thing once, the tests do the rest on the other servers. */
final class PayaraServerVisit {

    private static final String NAME = "Café on a full server";

    private final Visitor visitor;
    private String restaurant;

    PayaraServerVisit(URI site) {
        visitor = new Visitor(site);
    }

    void useForms() {
        Answer added = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", NAME)
                .fill("Description", "Soup and bread")
                .submit();
        restaurant = added.location().replaceFirst("\\?.*", "");
        Answer reviewed = visitor.get(restaurant + "/review")
                .form("Post review")
                .choose("4 stars")
                .fill("Your name", "Ines")
                .attach("Photos", "soup.jpg", "image/jpeg", DrawnPhotos.file("soup.jpg").buffer)
                .submit();
        Answer page = visitor.follow(reviewed);
        assertThat(page.text()).contains(NAME, "4.0 out of 5", "1 review");
        String photo = page.page().selectFirst("main img[src^=/photos/]").attr("src");
        assertThat(visitor.getBytes(photo)).hasSizeGreaterThan(1_000);
    }

    void seeRestaurant() {
        assertThat(visitor.get(restaurant).text()).contains(NAME, "1 review");
        assertThat(visitor.get("/").text()).contains(NAME);
    }

    void askForWhatIsNotThere() {
        for (String path : List.of("/health", "/openapi", "/nothing-here")) {
            Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Server")).as(path).isNull();
            assertThat(answer.header("X-Powered-By")).as(path).isNull();
            assertThat(answer.page().select("main")).as(path).isNotEmpty();
        }
    }
}
