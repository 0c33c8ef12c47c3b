package dev.restaurantreviews.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.platform.database.MigrateCommand;
import dev.restaurantreviews.testing.CommandRun;
import dev.restaurantreviews.testing.EmbeddedServer;
import dev.restaurantreviews.testing.Parallel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(EmbeddedServer.class)
class ModerateCommandTest {

    private static DatabaseAddress database;

    private final String photo = UUID.randomUUID().toString();
    private String restaurant;
    private String review;

    @BeforeAll
    static void migrate() {
        database = EmbeddedServer.newDatabase();
        assertThat(CommandRun.of(new MigrateCommand(), database.environment()).status())
                .isZero();
    }

    @BeforeEach
    void reviewedRestaurant() {
        restaurant = value("INSERT INTO restaurant (name, description) VALUES ('n', 'd') RETURNING id");
        review = newReview(5);
        value("INSERT INTO photo (id, review_id, position, width, height, bytes_320, bytes_800, bytes_1600, stored_at)"
                + " VALUES ('" + photo + "', " + review + ", 1, 9, 9, 9, 9, 9, now()) RETURNING id");
    }

    private String newReview(int stars) {
        return value("INSERT INTO review (restaurant_id, rating, author) VALUES (" + restaurant + ", " + stars
                + ", 'a') RETURNING id");
    }

    private static String value(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static CommandRun moderate(String... arguments) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("USER", "ann");
        return CommandRun.of(new ModerateCommand(), environment, arguments);
    }

    private String records(String subject, String id) {
        return value(
                "SELECT string_agg(action || ' by ' || moderator || ': ' || reason, ', ' ORDER BY id) FROM moderation"
                        + " WHERE subject = '" + subject + "' AND subject_id = '" + id + "'");
    }

    private String ratings() {
        return value("SELECT rating_count FROM restaurant WHERE id = " + restaurant);
    }

    private String photoShown() {
        return value("SELECT shown FROM photo WHERE id = '" + photo + "'");
    }

    @Test
    void aReviewIsHiddenAndShownAgainWithItsPhotosAndItsStars() {
        CommandRun hidden = moderate("hide", review, "--reason", "names a neighbour");

        assertThat(hidden.status()).as(hidden.toString()).isZero();
        assertThat(hidden.out()).startsWith("Review " + review + " is hidden. No visitor sees it or its photos");
        assertThat(ratings()).isEqualTo("0");
        assertThat(photoShown()).isEqualTo("f");

        CommandRun shown = moderate("show", "review", review, "--reason", "the name is gone", "--by", "bob");

        assertThat(shown.status()).isZero();
        assertThat(ratings()).isEqualTo("1");
        assertThat(photoShown()).isEqualTo("t");
        assertThat(records("REVIEW", review))
                .isEqualTo("HIDE by ann: names a neighbour, SHOW by bob: the name is gone");
    }

    @Test
    void aDeletedReviewIsGoneAndItsPhotoGivenUp() {
        assertThat(moderate("delete", "review", review, "--reason", "spam").status())
                .isZero();

        assertThat(ratings()).isEqualTo("0");
        assertThat(value("SELECT deleted_at IS NOT NULL AND NOT shown FROM photo WHERE id = '" + photo + "'"))
                .isEqualTo("t");
        CommandRun again = moderate("hide", review, "--reason", "spam");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err())
                .startsWith("There is no review " + review + ". It was deleted by ann at 20")
                .endsWith("Z: spam" + System.lineSeparator());
        assertThat(records("REVIEW", review)).isEqualTo("DELETE by ann: spam");
    }

    @Test
    void aPhotoIsHiddenByItsIdAloneAndDeletedWithoutItsReview() {
        assertThat(moderate("hide", photo.toUpperCase(java.util.Locale.ROOT), "--reason", "a face")
                        .status())
                .isZero();
        assertThat(photoShown()).isEqualTo("f");

        assertThat(moderate("delete", "photo", photo, "--reason", "a face").status())
                .isZero();

        assertThat(value("SELECT deleted_at IS NOT NULL FROM photo WHERE review_id IS NULL AND id = '" + photo + "'"))
                .isEqualTo("t");
        assertThat(ratings()).isEqualTo("1");
        assertThat(records("PHOTO", photo)).isEqualTo("HIDE by ann: a face, DELETE by ann: a face");
        assertThat(moderate("show", photo, "--reason", "a mistake").err()).startsWith("There is no photo " + photo);
    }

    @Test
    void aRestaurantIsHiddenAndDeletedWithItsReviews() {
        assertThat(moderate("hide", "restaurant", restaurant, "--reason", "closed")
                        .status())
                .isZero();
        assertThat(value("SELECT status FROM restaurant WHERE id = " + restaurant))
                .isEqualTo("HIDDEN");

        assertThat(moderate("delete", "restaurant", restaurant, "--reason", "closed")
                        .status())
                .isZero();

        assertThat(value("SELECT id FROM review WHERE id = " + review)).isNull();
        assertThat(value("SELECT deleted_at IS NOT NULL FROM photo WHERE id = '" + photo + "'"))
                .isEqualTo("t");
    }

    @Test
    void whatIsSoAlreadyIsToldAndNotRecorded() {
        CommandRun shown = moderate("show", review, "--reason", "why not");

        assertThat(shown.status()).isEqualTo(1);
        assertThat(shown.err()).isEqualToIgnoringNewLines("Review " + review + " is shown already.");
        assertThat(moderate("hide", "9999999", "--reason", "x").err())
                .isEqualToIgnoringNewLines("There is no review 9999999.");
        assertThat(records("REVIEW", review)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hide 1                           | Give the reason with --reason",
                "hide review 1 --reason _         | Give the reason with --reason",
                "hide review 1 --reason           | A value must follow --reason.",
                "hide review 1 --reason --by ann   | A value must follow --reason.",
                "hide review 1 --because x        | There is no option --because.",
                "hide review 1 2 --reason x       | Say the kind and the id",
                "hide --reason x                  | What shall be hidden?",
                "burn 1 --reason x                | Say hide, show, delete.",
                "hide visitor 1 --reason x        | Only these can be moderated: restaurant, review, photo.",
                "hide review x --reason x         | 'x' is no id of a review: it must be a number",
                "hide photo 1 --reason x          | '1' is no id of a photo: it must be a UUID",
                "--reason x                       | What shall be done?",
            })
    void aCommandLineThatIsNotUnderstoodIsWrongUsage(String line, String complaint) {
        String[] words = line.strip().split(" +");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("_") ? " " : words[i];
        }

        CommandRun run = moderate(words);

        assertThat(run.status()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains(complaint);
    }

    @Test
    void aLongReasonIsCountedAsTheDatabaseDoes() {
        String longest = "😀".repeat(Act.REASON_MAX);

        assertThat(moderate("hide", review, "--reason", longest + "!").err()).contains("500 characters at most");
        assertThat(moderate("hide", review, "--reason", longest).status()).isZero();
        assertThat(moderate("show", review, "--reason", "x", "--by", "b".repeat(Act.MODERATOR_MAX))
                        .status())
                .isZero();
    }

    @Test
    void theLatestActsAreListedTheNewestFirst() {
        moderate("hide", review, "--reason", "first");
        moderate("show", review, "--reason", "second", "--by", "bob");

        CommandRun list = moderate("list");

        assertThat(list.status()).isZero();
        List<String> lines = list.out().lines().toList();
        assertThat(lines.get(0)).endsWith("Z  Review " + review + " shown by bob: second");
        assertThat(lines.get(1)).endsWith("Z  Review " + review + " hidden by ann: first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u001b[2Jb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u202eb", "a\u2066b"})
    void aReasonAndANameAreOneLine(String text) {
        CommandRun reason = moderate("hide", review, "--reason", text);
        CommandRun name = moderate("hide", review, "--reason", "spam", "--by", text);

        for (CommandRun run : List.of(reason, name)) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("\"a\\u", "must be one line");
        }
        EmbeddedServer.execute(
                database,
                "INSERT INTO moderation (subject, subject_id, action, reason, moderator) VALUES ('REVIEW', '"
                        + Integer.MAX_VALUE + "', 'DELETE', '" + text + "', '" + text + "')");
        assertThat(moderate("list").out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("deleted by a\\u")
                        .doesNotContain(text)
                        .endsWith("b"));
        assertThat(moderate("hide", Integer.toString(Integer.MAX_VALUE), "--reason", "x")
                        .err())
                .contains("It was deleted by a\\u");
    }

    @Test
    void emojiAndLettersKeepTheirJoiners() {
        assertThat(moderate("hide", review, "--reason", "👩\u200d🍳 می\u200cخواهم")
                        .status())
                .isZero();
    }

    @Test
    void withoutANameInTheEnvironmentTheMachinesIsTaken() {
        CommandRun hidden =
                CommandRun.of(new ModerateCommand(), database.environment(), "hide", review, "--reason", "spam");

        assertThat(hidden.status()).as(hidden.toString()).isZero();
        assertThat(records("REVIEW", review)).isEqualTo("HIDE by " + System.getProperty("user.name") + ": spam");
    }

    @Test
    void onASchemaThatIsMissingItSaysMigrate() {
        CommandRun list = CommandRun.of(
                new ModerateCommand(), EmbeddedServer.newDatabase().environment(), "list");

        assertThat(list.status()).isEqualTo(1);
        assertThat(list.err()).contains("relation \"moderation\" does not exist", "the command migrate completes it");
    }

    @Test
    void theRecordIsNotChanged() {
        moderate("hide", review, "--reason", "x");

        for (String change :
                List.of("UPDATE moderation SET reason = 'y'", "DELETE FROM moderation", "TRUNCATE moderation")) {
            assertThatThrownBy(() -> EmbeddedServer.execute(database, change))
                    .hasMessageContaining("Acts of moderators are kept as they are.");
        }
    }

    @Test
    void ofTwoOperatorsAtOnceOneIsTooLate() {
        List<CommandRun> runs =
                Parallel.run(4, i -> moderate("hide", review, "--reason", "spam", "--by", "operator " + i));

        assertThat(runs.stream().filter(run -> run.status() == 0)).hasSize(1);
        assertThat(runs.stream().filter(run -> run.err().contains("is hidden already")))
                .hasSize(3);
        assertThat(ratings()).isEqualTo("0");
    }

    @Test
    void actsAndPostsDoNotBlockEachOther() {
        List<String> reviews = List.of(newReview(1), newReview(2), newReview(3), newReview(4));

        List<Integer> done = Parallel.run(16, i -> {
            if (i % 2 == 0) {
                return moderate("hide", reviews.get(i / 4), "--reason", "spam")
                                .err()
                                .contains("deadlock")
                        ? 1
                        : 0;
            }
            EmbeddedServer.execute(
                    database,
                    "BEGIN",
                    "SELECT 1 FROM restaurant WHERE id = " + restaurant + " FOR UPDATE",
                    "INSERT INTO review (restaurant_id, rating, author) VALUES (" + restaurant + ", 3, 'a')",
                    "UPDATE review SET comments = 'c' WHERE id = " + reviews.get(i / 4),
                    "COMMIT");
            return 0;
        });

        assertThat(done).containsOnly(0);
        assertThat(ratings())
                .isEqualTo(
                        value("SELECT count(*) FROM review WHERE status = 'SHOWN' AND restaurant_id = " + restaurant));
    }
}
