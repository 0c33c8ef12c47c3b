package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.command.CommandFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the first import takes from, what it tells, and what it leaves alone. */
@Tag("once")
class ImportDjangoIT extends ImportTest {

    @Test
    void whatTheNewSiteAddsLeavesRoomForWhatTheOldOneStillAdds() {
        importAll();

        assertThat(site.value("INSERT INTO restaurant (name, description) VALUES ('New', 'New') RETURNING id"))
                .isEqualTo(10_010L);
        assertThat(site.value("INSERT INTO review (restaurant_id, rating, author) VALUES (1, 3, 'New') RETURNING id"))
                .isEqualTo(10_018L);
    }

    @Test
    void numbersThatThisSiteCannotGiveAreLeftOutAndTold() {
        oldSite.update("UPDATE restaurant_review_restaurant SET id = ? WHERE id = 9", OldNumber.MOST);
        oldSite.update(
                "INSERT INTO restaurant_review_restaurant (id, name, street_address, description)"
                        + " SELECT id, 'Odd', '', 'Odd' FROM unnest(ARRAY[?, -5, 0, ?]) id",
                Long.MAX_VALUE,
                OldNumber.MOST + 1);
        oldSite.update(
                "INSERT INTO restaurant_review_review (id, user_name, rating, review_text, review_date,"
                        + " restaurant_id) SELECT id, 'Odd', 4, '', now(), 1 FROM unnest(ARRAY[?, 0]) id",
                Long.MAX_VALUE);
        oldSite.update("INSERT INTO restaurant_review_review (user_name, rating, review_text, review_date,"
                + " restaurant_id) VALUES ('Late', 4, '', now(), 0)");

        assertThat(importAll()).isZero();

        String unfit = "left out, its number is not between 1 and 9007199254740991: ";
        assertThat(report().lines())
                .contains(
                        "restaurant " + unfit + "-5, 0, 9007199254740992, 9223372036854775807",
                        "review " + unfit + "0, 9223372036854775807",
                        "review left out, its restaurant is not on the new site: 18");
        assertThat(site.count("restaurant")).isEqualTo(4);
        assertThat(site.value("INSERT INTO restaurant (name, description) VALUES ('New', 'New') RETURNING id"))
                .isEqualTo(OldNumber.MOST + 10_001);
        assertThat(site.value("INSERT INTO review (restaurant_id, rating, author) VALUES (1, 3, 'New') RETURNING id"))
                .isEqualTo(10_019L);
    }

    @Test
    void aDryRunTellsEverythingAndChangesNothing() {
        assertThat(importAll("--dry-run")).isZero();
        String rehearsed = report();

        assertThat(site.count("restaurant") + site.count("review") + site.count("photo") + site.count("django_import"))
                .isZero();
        assertThat(directory.resolve("new-photos")).isEmptyDirectory();
        assertThat(site.value("SELECT nextval('restaurant_id_seq')")).isEqualTo(1L);
        importAll();
        assertThat(rehearsed.lines().skip(1)).isEqualTo(report().lines().toList());
        assertThat(rehearsed).startsWith("A dry run");
    }

    @Test
    void scriptsGetTheReportAsJson() {
        importAll("--json");

        assertThat(report())
                .startsWith(
                        "{\"ok\":true,\"dryRun\":false,\"restaurants\":{\"added\":4,\"thereBefore\":0,\"leftOut\":0}")
                .contains("{\"kind\":\"review\",\"id\":3,\"action\":\"left out\",\"problem\":\"rating 9 is not")
                .contains("\"orphanFiles\":1");
    }

    /** As docs/from-the-django-sample.md advises: in one database, each in a schema of its own. */
    @Test
    void theTablesMayBeInTheSitesOwnDatabase() {
        oldSite.update("CREATE SCHEMA reviews");
        oldSite.update("ALTER DATABASE " + oldAddress.name() + " SET search_path = reviews, public");
        setting("DBNAME", oldAddress.name());
        assertThatThrownBy(() -> run("--photos", photos.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no schema of this version")
                .hasMessageContaining("./scripts/migrate");
        migrate(oldAddress);

        assertThat(run("--photos", photos.toString())).isZero();

        assertThat(oldSite.count("reviews.review")).isEqualTo(13);
        assertThat(oldSite.count("public.restaurant_review_review")).isEqualTo(16);
    }

    @Test
    void theSampleWithoutPhotosAndWithDatesWithoutZoneIsTakenAsWell() {
        oldSite.update("ALTER TABLE restaurant_review_review DROP COLUMN image_name,"
                + " ALTER COLUMN review_date TYPE timestamp USING review_date AT TIME ZONE 'UTC'");

        assertThat(importAll()).isZero();

        assertThat(site.count("review", "id = 1 AND written_at = '2022-05-01 10:00:00+00'"))
                .isOne();
        assertThat(site.count("photo")).isZero();
    }

    /** As the earliest sample has it. */
    @Test
    void aRestaurantsOwnPhotoIsLeftOutAndTold() {
        oldSite.update("ALTER TABLE restaurant_review_restaurant ADD COLUMN image_name varchar(100)");
        oldSite.update(
                "UPDATE restaurant_review_restaurant SET image_name = CASE id WHEN 1 THEN ? ELSE '' END"
                        + " WHERE id < 9",
                OldPictures.name(1));

        assertThat(importAll()).isZero();

        assertThat(report().lines())
                .contains("restaurant corrected, its own photo left out, for photos belong to reviews here: 1");
        assertThat(site.count("photo")).isEqualTo(2);
    }

    @Test
    void aNameWithoutEndingOrAUuidFindsItsFile() {
        oldSite.update(
                "UPDATE restaurant_review_review SET image_name = CASE WHEN id = 1 THEN left(image_name, 36) END");
        oldSite.update("ALTER TABLE restaurant_review_review ALTER COLUMN image_name TYPE uuid USING image_name::uuid");

        importAll();

        assertThat(site.count("photo", "review_id = 1")).isOne();
    }

    @Test
    void withoutTablesOfTheSampleOrAPlaceOfPhotosItSaysSo() {
        assertThatThrownBy(() -> run())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--from-database")
                .hasMessageNotContaining(newAddress.password());
        assertThat(run("--from-database", oldUrl())).isZero();
        assertThat(report()).contains("photo left out, nobody has said where it is (--photos): 1, 10");
    }
}
