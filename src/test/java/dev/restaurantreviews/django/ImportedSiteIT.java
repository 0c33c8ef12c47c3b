package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What an import makes of tables as the Django sample really leaves them; these tests only look. */
@Tag("once")
@TestInstance(Lifecycle.PER_CLASS)
class ImportedSiteIT extends ImportTest {

    @BeforeAll
    void importOnce(@TempDir Path empty) throws IOException {
        super.prepare(empty);
        OldPictures.addLarge(photos);
        assertThat(importAll()).isZero();
    }

    @Override
    void prepare(Path empty) {
        // not before each test
    }

    @Test
    void restaurantsAndReviewsKeepTheirNumbersTextsAndDates() {
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
        assertThat(site.count("restaurant", "id = 5 AND created_at = '2022-05-05 10:00:00+00'"))
                .isOne();
        assertThat(site.count("restaurant", "id = 9 AND created_at > now() - interval '1 minute'"))
                .isOne();
    }

    @Test
    void whatIsNotInOrderIsCorrected() {
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
}
