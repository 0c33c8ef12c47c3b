package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports that are repeated, continued and refused. */
@Tag("once")
class ImportAgainIT extends ImportTest {

    private static final String ADD_OLD_REVIEW = "INSERT INTO restaurant_review_review (user_name, rating, review_text,"
            + " review_date, restaurant_id, image_name) VALUES ('Late', 4, 'Still there', now(), 1, ?)";

    private static final String RAISE = """
            CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'The cable is pulled'; END $$;
            CREATE TRIGGER break_off BEFORE INSERT ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION break_off()
            """;

    @Test
    void aSecondImportAddsWhatIsNewOnly() {
        importAll();
        oldSite.update(ADD_OLD_REVIEW, OldPictures.name(8));

        assertThat(importAll()).isZero();

        assertThat(report().lines())
                .contains(
                        "restaurants      0             4         0",
                        "reviews          1            13         3",
                        "photos           1             2         6");
        assertThat(site.count("review", "author = 'Late' AND id = 18")).isOne();
        assertThat(site.count("photo")).isEqualTo(3);
    }

    @Test
    void whatVisitorsAndModeratorsHaveDoneSinceStays() {
        importAll();
        site.update("UPDATE restaurant SET name = 'Renamed' WHERE id = 1");
        site.update("UPDATE review SET status = 'HIDDEN' WHERE id = 1");
        site.update("DELETE FROM review WHERE id = 10");
        site.update("INSERT INTO review (restaurant_id, rating, author) VALUES (1, 3, 'New')");

        assertThat(importAll()).isZero();

        assertThat(site.count("restaurant", "id = 1 AND name = 'Renamed'")).isOne();
        assertThat(site.count("review", "id = 1 AND status = 'HIDDEN'")).isOne();
        assertThat(site.count("review", "id = 10")).isZero();
        assertThat(site.count("review", "author = 'New'")).isOne();
        assertThat(site.count("photo", "review_id IS NOT NULL")).isOne();
    }

    @Test
    void whatHasChangedInTheOldSiteIsToldAndLeft() {
        importAll();
        oldSite.update("UPDATE restaurant_review_restaurant SET name = 'Fifth Coffee' WHERE id = 1");
        oldSite.update("DELETE FROM restaurant_review_review WHERE id = 2");

        importAll();

        assertThat(site.count("restaurant", "id = 1 AND name = 'Fourth Coffee'"))
                .isOne();
        assertThat(site.count("review", "id = 2")).isOne();
        assertThat(report().lines())
                .contains(
                        "restaurant left as it is on the new site, changed in the old site since it was imported: 1",
                        "review left as it is on the new site, deleted in the old site since it was imported: 2");
    }

    @Test
    void whatComesForARestaurantThatIsGoneHereIsLeftOut() {
        importAll();
        site.update("DELETE FROM restaurant WHERE id = 1");
        oldSite.update(ADD_OLD_REVIEW, (Object) null);

        assertThat(importAll()).isZero();

        assertThat(site.count("restaurant", "id = 1")).isZero();
        assertThat(report()).contains("review left out, its restaurant is not on the new site: ", "18");
    }

    @Test
    void anImportThatBreaksOffAmongRowsIsContinued() {
        site.update(RAISE.formatted("review", "NEW.id = 11"));
        assertThatThrownBy(this::importAll)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("The cable is pulled")
                .hasMessageContaining("run the import again");
        assertThat(site.count("restaurant")).isEqualTo(2); // the third was to come with its reviews
        site.update("DROP TRIGGER break_off ON review");

        assertThat(importAll()).isZero();

        assertThat(site.count("review")).isEqualTo(13);
        assertThat(site.count("photo", "shown")).isEqualTo(2);
    }

    @Test
    void anImportThatBreaksOffAmongPhotosIsContinuedAndLeavesTheRestToTheSweeper() {
        site.update(RAISE.formatted("django_import", "NEW.kind = 'PHOTO' AND NEW.old_id = 10"));
        assertThatThrownBy(this::importAll).hasMessageContaining("The cable is pulled");
        assertThat(site.count("photo", "shown")).isOne();
        assertThat(site.count("photo", "review_id IS NULL AND stored_at IS NULL"))
                .isOne();
        site.update("DROP TRIGGER break_off ON django_import");

        assertThat(importAll()).isZero();

        assertThat(site.count("photo", "shown")).isEqualTo(2);
    }

    @Test
    void aSiteWithRowsOfAnotherOriginIsRefused() {
        site.update("INSERT INTO restaurant (name, description) VALUES ('Ours', 'Sample data')");

        assertThatThrownBy(this::importAll)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("The site has 1 restaurants and reviews that do not come from a Django sample");

        assertThat(site.count("restaurant")).isOne();
        assertThat(site.count("review") + site.count("django_import")).isZero();
    }

    @Test
    void anotherDjangoSampleIsRefused() {
        importAll();
        oldSite.update("UPDATE django_migrations SET applied = applied + interval '1 day'");
        oldSite.update(ADD_OLD_REVIEW, (Object) null);

        assertThatThrownBy(this::importAll)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("another Django sample (made 2022-04-18 14:55:41.123456)");

        assertThat(site.count("review")).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP TABLE", "DELETE FROM"})
    void anOldSiteThatNothingTellsFromOthersIsRefused(String away) {
        oldSite.update(away + " django_migrations");

        assertThatThrownBy(this::importAll)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no table django_migrations");

        assertThat(site.count("restaurant") + site.count("django_import")).isZero();
    }

    @Test
    void twoImportsAtOnceAreOne() throws SQLException {
        try (Connection other = newAddress.connect();
                Statement lock = other.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(7431974)");

            assertThatThrownBy(this::importAll).hasMessage("Another import into this site is under way.");
        }
        assertThat(site.count("restaurant")).isZero();
    }

    @Test
    void aNumberThatIsTakenAllTheSameIsToldAndItsReviewsGoNowhereElse() {
        importAll();
        site.update(
                "INSERT INTO restaurant (id, name, description) OVERRIDING SYSTEM VALUE VALUES (10, 'Ours', 'Ours')");
        oldSite.update("INSERT INTO restaurant_review_restaurant (name, street_address, description)"
                + " VALUES ('Theirs', '', 'Theirs')");
        oldSite.update(
                "INSERT INTO restaurant_review_review (user_name, rating, review_text, review_date, restaurant_id)"
                        + " VALUES ('Late', 4, '', now(), 10)");

        assertThat(importAll()).isZero();

        assertThat(report()).contains("restaurant left out, its number is taken by one that was not imported: 10");
        assertThat(site.count("review", "restaurant_id = 10")).isZero();
    }
}
