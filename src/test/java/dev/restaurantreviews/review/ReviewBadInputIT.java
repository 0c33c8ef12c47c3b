package dev.restaurantreviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Encoding;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Rejection;
import dev.restaurantreviews.testing.Visitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form "Write a review" answers to whatever else than a review is sent. */
class ReviewBadInputIT extends BlackBoxTest {

    private static final String PIZZA = "\ud83c\udf55";
    private static final String AUTHOR_MISSING = "Enter your name";
    private static final String AUTHOR_LONG = "Shorten your name to 20 characters";
    private static final String COMMENTS_LONG = "Shorten the comments to 2,000 characters";

    private final Examples examples = new Examples(database());

    /** One mistake in an otherwise right form. */
    record Bad(String what, String origin, String label, String value, String words) {

        @Override
        public String toString() {
            return label + " " + what + " (" + origin + ")";
        }
    }

    static Stream<Bad> badValues() {
        return Stream.of(
                new Bad("empty", "contract: required", "Your name", "", AUTHOR_MISSING),
                new Bad("of blanks", "contract: white space is empty", "Your name", " \t ", AUTHOR_MISSING),
                new Bad("of no-break spaces", "threats #28", "Your name", "\u00a0", AUTHOR_MISSING),
                new Bad("of ideographic spaces", "threats #28", "Your name", "\u3000\u3000", AUTHOR_MISSING),
                new Bad("of Hangul fillers", "threats #28", "Your name", "\u3164", AUTHOR_MISSING),
                new Bad("of zero-width spaces", "threats #28", "Your name", "\u200b\u2060", AUTHOR_MISSING),
                new Bad("of NUL", "threats #11", "Your name", "\u0000", AUTHOR_MISSING),
                new Bad("of 21 letters", "seed defect 4", "Your name", "n".repeat(21), AUTHOR_LONG),
                new Bad("of 21 four-byte characters", "facts: code points", "Your name", PIZZA.repeat(21), AUTHOR_LONG),
                new Bad("of 2001 letters", "seed defect 4", "Comments", "c".repeat(2001), COMMENTS_LONG),
                new Bad("of 2001 four-byte", "facts: code points", "Comments", PIZZA.repeat(2001), COMMENTS_LONG),
                new Bad(
                        "of 1001 lines",
                        "contract: CR LF is one",
                        "Comments",
                        "c\r\n".repeat(1000) + "..",
                        COMMENTS_LONG));
    }

    static Stream<Arguments> badValuesInBothEncodings() {
        return badValues().flatMap(bad -> Stream.of(Encoding.values()).map(encoding -> Arguments.of(bad, encoding)));
    }

    @ParameterizedTest
    @MethodSource("badValuesInBothEncodings")
    void aBadReviewIsNotStoredAndNothingTypedIsLost(Bad bad, Encoding encoding) {
        long restaurant = examples.restaurant();
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get(address(restaurant)).form("Post review")).fill(bad.label(), bad.value());

        Answer answer = encoding.post(visitor, address(restaurant), form.values());

        String name = bad.label().equals("Comments") ? "comments" : "author";
        boolean kept = !bad.words().equals(AUTHOR_MISSING) && !bad.value().contains("\r");
        Rejection.of(answer).says(bad.label(), bad.words()).keeps(form.values(), "Post review", kept ? "" : name);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "9", "31", "-1", "abc", "4.5", "", " ", "5\u0000", "5,4", "99999999999", "null"})
    void aRatingThatIsNoneOfTheFiveIsRefused(String rating) { // seed defect 4, neodb#322
        long restaurant = examples.restaurant();
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get(address(restaurant)).form("Post review")).forge("rating", rating);

        for (Encoding encoding : Encoding.values()) {
            Answer answer = encoding.post(visitor, address(restaurant), form.values());

            if (rating.equals("5\u0000")) { // the control character is removed: that is a five
                assertThat(answer.status()).isIn(303, 422);
                database().update("DELETE FROM review WHERE restaurant_id = ?", restaurant);
                continue;
            }
            Rejection.of(answer).keeps(form.values(), "Post review", "rating");
            assertThat(answer.page().select("#rating-error").text()).startsWith("Choose ");
            assertThat(database().count("review", "restaurant_id = ?", restaurant))
                    .isZero();
        }
    }

    @Test
    void noRatingAtAllIsToldAtItsFieldAndNoneIsChosenForTheVisitor() {
        long restaurant = examples.restaurant();
        Form form = newVisitor()
                .get(address(restaurant))
                .form("Post review")
                .fill("Comments", "Nice")
                .fill("Your name", "Ann");

        Answer answer = form.submit();

        Rejection.of(answer).says("Rating", "Choose a rating from 1 to 5 stars").keeps(form.values(), "Post review");
        assertThat(answer.page().select("input[type=radio][checked]")).isEmpty();
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    @Test
    void theTitleSaysFirstThatThereIsAnError() {
        Answer answer = newVisitor()
                .get(address(examples.restaurant()))
                .form("Post review")
                .submit();

        assertThat(answer.page().title()).isEqualTo("Error: Write a review – Restaurant Reviews");
    }

    /** Not sent at all, which no browser does: Faces then validates nothing by itself. */
    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aNameThatIsNotSentIsMissing(Encoding encoding) {
        long restaurant = examples.restaurant();
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get(address(restaurant)).form("Post review")).drop("author");

        Answer answer = encoding.post(visitor, address(restaurant), form.values());

        Rejection.of(answer).says("Your name", AUTHOR_MISSING);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void onlyATokenIsNoReview(Encoding encoding) {
        long restaurant = examples.restaurant();
        Visitor visitor = newVisitor();
        Form form = visitor.get(address(restaurant)).form("Post review");
        form.drop("author").drop("comments").drop("rating").drop("version");

        Rejection.of(encoding.post(visitor, address(restaurant), form.values()));

        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        long restaurant = examples.restaurant();
        Form form = newVisitor().get(address(restaurant)).form("Post review").fill("Comments", "c".repeat(2001));

        Rejection rejection = Rejection.of(form.submit())
                .says("Rating", "Choose a rating from 1 to 5 stars")
                .says("Comments", COMMENTS_LONG)
                .says("Your name", AUTHOR_MISSING);

        assertThat(rejection.problems()).isEqualTo(3);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void textsAtTheirLimitsAreStoredAsMeant(Encoding encoding) {
        String lines = "c\r\n".repeat(999) + "..";
        for (String comments : new String[] {PIZZA.repeat(2000), lines, "e\u0301".repeat(2000)}) {
            long restaurant = examples.restaurant();
            Visitor visitor = newVisitor();
            Form form = filled(visitor.get(address(restaurant)).form("Post review"))
                    .fill("Comments", comments)
                    .fill("Your name", PIZZA.repeat(20));

            Answer answer = encoding.post(visitor, address(restaurant), form.values());

            assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
            assertThat(database()
                            .count(
                                    "review",
                                    "restaurant_id = ? AND char_length(comments) = 2000 AND author = ? AND comments !~ E'\\r'",
                                    restaurant,
                                    PIZZA.repeat(20)))
                    .isEqualTo(1);
            assertThat(visitor.follow(answer).status()).isEqualTo(200);
        }
    }

    @Test
    void withoutCommentsAReviewIsStoredWithoutThem() {
        long restaurant = examples.restaurant();
        Form form = filled(newVisitor().get(address(restaurant)).form("Post review"))
                .fill("Comments", " \u3000\r\n ");

        assertThat(form.submit().status()).isEqualTo(303);

        assertThat(database().count("review", "restaurant_id = ? AND comments IS NULL", restaurant))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void fieldsThatTheFormDoesNotHaveHaveNoEffect(Encoding encoding) {
        long restaurant = examples.restaurant();
        long other = examples.restaurant();
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get(address(restaurant)).form("Post review"))
                .forge("id", "4711")
                .forge("status", "HIDDEN")
                .forge("restaurant", Long.toString(other))
                .forge("restaurant_id", Long.toString(other))
                .forge("visitor", "00")
                .forge("writtenAt", "1999-01-01T00:00:00Z")
                .forge("admin", "true");

        Answer answer = encoding.post(visitor, address(restaurant), form.values());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(database()
                        .count(
                                "review",
                                "restaurant_id = ? AND status = 'SHOWN' AND octet_length(visitor) = 32"
                                        + " AND edited_at IS NULL AND written_at > now() - interval '1 hour' AND id <> 4711",
                                restaurant))
                .isEqualTo(1);
        assertThat(database().count("review", "restaurant_id = ?", other)).isZero();
    }

    /** Threats S16: a field of several megabytes. */
    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aFieldOfFourMegabytesIsRefusedInTheLayout(Encoding encoding) {
        long restaurant = examples.restaurant();
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get(address(restaurant)).form("Post review"))
                .fill("Comments", "x".repeat(4 * 1024 * 1024));

        Answer answer = encoding.post(visitor, address(restaurant), form.values());

        assertThat(answer.status()).isIn(413, 422);
        Layout.assertOwnPage(answer);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
    }

    private static String address(long restaurant) {
        return "/restaurants/" + restaurant + "/review";
    }

    private static Form filled(Form form) {
        return form.choose("4 stars")
                .fill("Comments", "Good \"soup\"\n& <bread>")
                .fill("Your name", "Ann");
    }
}
