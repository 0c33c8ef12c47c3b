package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Encoding;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Rejection;
import dev.restaurantreviews.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Whoever has added a restaurant can correct it; for everybody else the form does not exist. */
class EditRestaurantIT extends BlackBoxTest {

    private final Examples examples = new Examples(database());
    private final Visitor creator = newVisitor();

    @Test
    void theCreatorCorrectsHisRestaurant() {
        String page = add();
        assertThat(creator.get(page).page().select("main a[href=" + page + "/edit]"))
                .hasSize(1);

        Answer saved = creator.get(page + "/edit")
                .form("Save changes")
                .fill("Name", "Corrected")
                .fill("Street address", "")
                .select("Cuisine", "Greek")
                .select("Price", "$$ Moderate prices")
                .submit();

        assertThat(saved.status()).isEqualTo(303);
        Answer shown = creator.follow(saved);
        assertThat(shown.page().select("[role=status]").text()).isEqualTo("Your changes have been saved.");
        assertThat(shown.page().selectFirst("h1").text()).isEqualTo("Corrected");
        assertThat(database()
                        .count(
                                "restaurant",
                                "id = ? AND name = 'Corrected' AND street_address IS NULL AND cuisine = 'GREEK' AND price = 2",
                                id(page)))
                .isEqualTo(1);
    }

    @Test
    void everybodyElseGets404AndNothingChanges() {
        String page = add();
        String before = examples.row("restaurant", id(page));
        Form genuine = creator.get(page + "/edit").form("Save changes").fill("Name", "Taken over");
        Visitor stranger = newVisitor();
        Visitor known = newVisitor();
        known.get("/restaurants/new"); // has a cookie of his own

        for (Visitor other : new Visitor[] {stranger, known}) {
            Layout.assertErrorPage(other.get(page + "/edit"), 404);
            Layout.assertErrorPage(Encoding.URLENCODED.post(other, page + "/edit", genuine.values()), 404);
            assertThat(other.get(page).body()).doesNotContain("/edit");
        }
        assertThat(examples.row("restaurant", id(page))).isEqualTo(before);
    }

    @Test
    void importsBelongToNobody() {
        long imported = examples.restaurant();
        creator.get("/restaurants/new");

        Layout.assertErrorPage(creator.get("/restaurants/" + imported + "/edit"), 404);
    }

    @Test
    void aHiddenRestaurantCannotBeCorrected() {
        String page = add();
        Form form = creator.get(page + "/edit").form("Save changes").fill("Name", "Back again");
        database().update("UPDATE restaurant SET status = 'HIDDEN' WHERE id = ?", id(page));
        String before = examples.row("restaurant", id(page));

        assertThat(form.submit().status()).isEqualTo(404);

        assertThat(examples.row("restaurant", id(page))).isEqualTo(before);
    }

    @Test
    void twoWindowsConflictAndTheSecondPressDecides() {
        String page = add();
        Form left = creator.get(page + "/edit").form("Save changes").fill("Description", "Left");
        Form right = creator.get(page + "/edit").form("Save changes").fill("Description", "Right");
        assertThat(left.submit().status()).isEqualTo(303);

        Answer conflict = right.submit();

        Rejection.of(conflict)
                .saysOfTheForm("changed in the meantime")
                .keeps(right.values(), "Save changes", "version");
        assertThat(database().count("restaurant", "id = ? AND description = 'Left'", id(page)))
                .isEqualTo(1);
        assertThat(conflict.form("Save changes").submit().status()).isEqualTo(303);
        assertThat(database().count("restaurant", "id = ? AND description = 'Right'", id(page)))
                .isEqualTo(1);
    }

    @Test
    void reviewsInTheMeantimeAreNoConflict() {
        String page = add();
        Form form = creator.get(page + "/edit").form("Save changes").fill("Description", "Better");
        examples.reviews(id(page), 5, 4);

        assertThat(form.submit().status()).isEqualTo(303);

        assertThat(database().count("restaurant", "id = ? AND description = 'Better' AND rating_count = 2", id(page)))
                .isEqualTo(1);
    }

    @Test
    void aForgedVersionIsAConflictAndNothingElse() {
        String page = add();
        String before = examples.row("restaurant", id(page));

        for (String version : new String[] {"-1", "999", "2147483647"}) {
            Rejection.of(creator.get(page + "/edit")
                            .form("Save changes")
                            .fill("Name", "Forged")
                            .forge("version", version)
                            .submit())
                    .saysOfTheForm("changed in the meantime");
        }
        assertThat(examples.row("restaurant", id(page))).isEqualTo(before);
    }

    private String add() {
        return creator.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", Examples.word())
                .fill("Street address", "1 Street")
                .fill("Description", "d")
                .submit()
                .location()
                .replaceFirst("\\?.*", "");
    }

    private static long id(String page) {
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }
}
