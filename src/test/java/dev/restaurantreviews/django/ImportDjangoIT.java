package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.command.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first import, of tables as the Django sample really leaves them. */
@Tag("once")
class ImportDjangoIT extends ImportTest {

    @Test
    void restaurantsAndReviewsKeepTheirNumbersTextsAndDates() {
        assertThat(importAll()).isZero();

        assertThat(site.value("SELECT string_agg(id::text, ',' ORDER BY id) FROM restaurant"))
                .isEqualTo("1,2,5,9");
        assertThat(site.value("SELECT string_agg(id::text, ',' ORDER BY id) FROM review"))
                .isEqualTo("1,2,5,6,7,8,10,11,12,13,14,15,16");
        assertThat(site.value(
                        "SELECT name || '|' || street_address || '|' || description FROM restaurant WHERE id = 1"))
                .isEqualTo("Fourth Coffee|12 Harbour Street|Coffee and cake by the water");
        assertThat(site.value("SELECT restaurant_id || '|' || author || '|' || rating || '|' || comments || '|'"
                        + " || (written_at AT TIME ZONE 'UTC') FROM review WHERE id = 1"))
                .isEqualTo("1|Ada|5|Best cake in town|2022-05-01 10:00:00");
        assertThat(site.count("review", "visitor IS NOT NULL OR edited_at IS NOT NULL"))
                .isZero();
        assertThat(site.count("restaurant", "created_by IS NOT NULL")).isZero();
        assertThat(site.value("SELECT rating_count || '|' || rating_sum FROM restaurant WHERE id = 1"))
                .isEqualTo("6|25");
    }

    @Test
    void aRestaurantIsAsOldAsItsFirstReview() {
        importAll();

        assertThat(site.count("restaurant", "id = 5 AND created_at = '2022-05-05 10:00:00+00'"))
                .isOne();
        assertThat(site.count("restaurant", "id = 9 AND created_at > now() - interval '1 minute'"))
                .isOne();
    }

    @Test
    void whatIsNotInOrderIsCorrected() {
        importAll();

        Map<String, String> corrected = Map.of(
                "restaurant 2", "name = 'Restaurant 2' AND description = 'No description.' AND street_address IS NULL",
                "restaurant 5", "name = 'Two lines' AND description = U&'Caf\\00e9' AND length(street_address) = 50",
                "review 2", "author = 'Ada' AND rating = 5",
                "review 5", "author = 'Anonymous' AND comments IS NULL",
                "review 6", "author = 'Bell' AND comments = E'One\\nTwo'",
                "review 7", "written_at BETWEEN now() - interval '1 minute' AND now()",
                "review 8", "written_at BETWEEN now() - interval '1 minute' AND now()");
        corrected.forEach((row, becomes) -> assertThat(
                        site.count(row.split(" ")[0], "id = " + row.split(" ")[1] + " AND " + becomes))
                .as(row)
                .isOne());
    }

    @Test
    void theReportNamesWhatWasCorrectedAndLeftOut() {
        importAll();

        assertThat(report().lines())
                .contains(
                        "restaurants      4             0         0",
                        "reviews         13             0         3",
                        "photos           2             0         6",
                        "restaurant corrected, name empty, now a substitute: 2",
                        "restaurant corrected, description empty, now a substitute: 2",
                        "review corrected, user name empty, now a substitute: 5",
                        "review corrected, date before 1990 or in the future, now that of the import: 7, 8",
                        "review left out, rating 9 is not between 1 and 5: 3",
                        "review left out, rating -1 is not between 1 and 5: 4",
                        "review left out, its restaurant is gone from the old site: 17",
                        "photo corrected, called .png, but another kind of picture: 10",
                        "photo left out, its file is refused: not a photo: 11, 15",
                        "photo left out, its file is refused: damaged: 12",
                        "photo left out, its file is refused: too large: 13",
                        "photo left out, its file is missing: 14, 16",
                        "files in the old container that no review mentions, not copied: 1");
    }

    @Test
    void aPhotoIsMadeAnewInAllSizesAndBelongsToItsReview() throws Exception {
        importAll();

        String photo = site.value("SELECT id FROM photo WHERE review_id = 1").toString();
        Path folder = directory.resolve("new-photos").resolve(photo);
        assertThat(site.value("SELECT width || 'x' || height || '|' || position || '|' || rating || '|' || shown || '|'"
                        + " || (taken_in_at AT TIME ZONE 'UTC') FROM photo WHERE review_id = 1"))
                .isEqualTo("400x200|1|5|true|2022-05-01 10:00:00");
        for (int size : new int[] {320, 800, 1600}) {
            byte[] jpeg = Files.readAllBytes(folder.resolve(size + ".jpg"));
            assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
            assertThat(site.value("SELECT bytes_" + size + " FROM photo WHERE review_id = 1"))
                    .isEqualTo(jpeg.length);
        }
        assertThat(site.count("photo")).isEqualTo(2);
        assertThat(site.count("photo", "stored_at IS NULL OR visitor IS NOT NULL OR deleted_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void whatTheNewSiteAddsLeavesRoomForWhatTheOldOneStillAdds() {
        importAll();

        assertThat(site.value("INSERT INTO restaurant (name, description) VALUES ('New', 'New') RETURNING id"))
                .isEqualTo(10_010L);
        assertThat(site.value("INSERT INTO review (restaurant_id, rating, author) VALUES (1, 3, 'New') RETURNING id"))
                .isEqualTo(10_018L);
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
                .hasMessageContaining("no schema of this version");
        migrate(oldAddress);

        assertThat(run("--photos", photos.toString())).isZero();

        assertThat(oldSite.count("reviews.review")).isEqualTo(13);
        assertThat(oldSite.count("public.restaurant_review_review")).isEqualTo(16);
    }

    @Test
    void theSampleWithoutPhotosAndWithDatesWithoutZoneIsTakenAsWell() {
        oldSite.update("ALTER TABLE restaurant_review_review DROP COLUMN image_name,"
                + " ALTER COLUMN review_date TYPE timestamp USING review_date AT TIME ZONE 'UTC'");
        oldSite.update("DROP TABLE django_migrations");

        assertThat(importAll()).isZero();

        assertThat(site.count("review", "id = 1 AND written_at = '2022-05-01 10:00:00+00'"))
                .isOne();
        assertThat(site.count("photo")).isZero();
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
