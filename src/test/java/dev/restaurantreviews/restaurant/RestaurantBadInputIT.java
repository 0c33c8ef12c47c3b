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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms "Add a restaurant" and "Correct this restaurant" answer to whatever else than a restaurant is sent. */
class RestaurantBadInputIT extends BlackBoxTest {

    private static final String PIZZA = "\ud83c\udf55";
    private static final String NAME_MISSING = "Enter the name of the restaurant";
    private static final String NAME_LONG = "Shorten the name to 50 characters";
    private static final String STREET_LONG = "Shorten the street address to 50 characters";
    private static final String DESCRIPTION_MISSING = "Describe the restaurant";
    private static final String DESCRIPTION_LONG = "Shorten the description to 250 characters";
    private static final String CHOICE = "Choose one of the listed values";

    /** One mistake in an otherwise right form. */
    record Bad(String what, String origin, String label, String value, String words) {

        @Override
        public String toString() {
            return label + " " + what + " (" + origin + ")";
        }
    }

    /** Something unusual that is nevertheless right. */
    record Good(String what, String origin, String label, String value, String stored) {

        @Override
        public String toString() {
            return label + " " + what + " (" + origin + ")";
        }
    }

    static Stream<Bad> badValues() {
        return Stream.of(
                new Bad("empty", "contract: required", "Name", "", NAME_MISSING),
                new Bad("of blanks", "contract: white space is empty", "Name", "   ", NAME_MISSING),
                new Bad("of tabs and lines", "contract: white space is empty", "Name", "\t\r\n ", NAME_MISSING),
                new Bad("of no-break spaces", "threats #28", "Name", "\u00a0\u00a0", NAME_MISSING),
                new Bad("of ideographic spaces", "threats #28", "Name", "\u3000", NAME_MISSING),
                new Bad("of Hangul fillers", "threats #28", "Name", "\u3164\u115f", NAME_MISSING),
                new Bad("of zero-width spaces", "threats #28", "Name", "\u200b\u200b", NAME_MISSING),
                new Bad("of direction marks", "threats #28", "Name", "\u202e\u200f", NAME_MISSING),
                new Bad("of empty Braille", "threats #28", "Name", "\u2800", NAME_MISSING),
                new Bad("of byte order marks", "threats #28", "Name", "\ufeff", NAME_MISSING),
                new Bad("of control characters", "threats #11", "Name", "\u0000\u0001\u001f\u007f\u0085", NAME_MISSING),
                new Bad("of 51 letters", "seed defect 4", "Name", "n".repeat(51), NAME_LONG),
                new Bad("of 51 four-byte characters", "facts: code points", "Name", PIZZA.repeat(51), NAME_LONG),
                new Bad("that grows in NFC", "contract: NFC", "Name", "\u0958".repeat(26), NAME_LONG),
                new Bad("of 51 letters", "seed defect 4", "Street address", "s".repeat(51), STREET_LONG),
                new Bad("empty", "contract: required", "Description", "", DESCRIPTION_MISSING),
                new Bad("of blanks", "threats #28", "Description", " \u2003\u3164\n", DESCRIPTION_MISSING),
                new Bad("of 251 letters", "seed defect 4", "Description", "d".repeat(251), DESCRIPTION_LONG),
                new Bad("of 251 four-byte", "facts: code points", "Description", PIZZA.repeat(251), DESCRIPTION_LONG),
                new Bad(
                        "of 126 lines",
                        "contract: CR LF is one",
                        "Description",
                        "d\r\n".repeat(126) + ".",
                        DESCRIPTION_LONG),
                new Bad("of 100 000 letters", "threats S16", "Description", "d".repeat(100_000), DESCRIPTION_LONG),
                new Bad("forged", "threats #7", "Cuisine", "KLINGON", CHOICE),
                new Bad("in small letters", "threats #7", "Cuisine", "thai", CHOICE),
                new Bad("forged", "threats #7", "Price", "5", CHOICE),
                new Bad("0", "threats #7", "Price", "0", CHOICE),
                new Bad("negative", "threats #7", "Price", "-1", CHOICE),
                new Bad("no number", "threats #7", "Price", "cheap", CHOICE),
                new Bad("a fraction", "threats #7", "Price", "2.5", CHOICE),
                new Bad("too large for a number", "threats #7", "Price", "99999999999", CHOICE));
    }

    static Stream<Arguments> badValuesInBothEncodings() {
        return badValues().flatMap(bad -> Stream.of(Encoding.values()).map(encoding -> Arguments.of(bad, encoding)));
    }

    @ParameterizedTest
    @MethodSource("badValuesInBothEncodings")
    void aBadRestaurantIsNotAddedAndNothingTypedIsLost(Bad bad, Encoding encoding) {
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get("/restaurants/new").form("Add restaurant"), bad.label(), bad.value());
        long before = database().count("restaurant");

        Answer answer = encoding.post(visitor, "/restaurants/new", form.values());

        assertTold(Rejection.of(answer), bad)
                .keeps(form.values(), "Add restaurant", kept(bad) ? "" : name(bad.label()));
        assertThat(database().count("restaurant")).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void aBadCorrectionChangesNothingAndNothingTypedIsLost(Bad bad) {
        Visitor visitor = newVisitor();
        long id = added(visitor, "Before " + Examples.word());
        String address = "/restaurants/" + id + "/edit";
        Form form = filled(visitor.get(address).form("Save changes"), bad.label(), bad.value());
        Examples examples = new Examples(database());
        String before = examples.row("restaurant", id);

        Answer answer = Encoding.URLENCODED.post(visitor, address, form.values());

        assertTold(Rejection.of(answer), bad).keeps(form.values(), "Save changes", kept(bad) ? "" : name(bad.label()));
        assertThat(examples.row("restaurant", id)).isEqualTo(before);
    }

    @Test
    void theTitleSaysFirstThatThereIsAnError() {
        Visitor visitor = newVisitor();
        long id = added(visitor, "Before " + Examples.word());

        Answer add = visitor.get("/restaurants/new").form("Add restaurant").submit();
        Answer edit = visitor.get("/restaurants/" + id + "/edit")
                .form("Save changes")
                .fill("Name", "")
                .submit();

        assertThat(add.page().title()).isEqualTo("Error: Add a restaurant – Restaurant Reviews");
        assertThat(edit.page().title()).isEqualTo("Error: Correct this restaurant – Restaurant Reviews");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cuisine", "Price"})
    void aForgedChoiceIsToldAtItsFieldToo(String label) {
        Form form = filled(newVisitor().get("/restaurants/new").form("Add restaurant"), label, "0");

        Rejection.of(form.submit()).says(label, CHOICE);
    }

    /** Not sent at all, which no browser does: Faces then validates nothing by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"Name", "Description"})
    void aRequiredFieldThatIsNotSentIsMissing(String label) {
        Visitor visitor = newVisitor();
        long before = database().count("restaurant");
        for (Encoding encoding : Encoding.values()) {
            Form form = filled(visitor.get("/restaurants/new").form("Add restaurant"), "Name", Examples.word());

            Answer answer = encoding.post(
                    visitor, "/restaurants/new", form.drop(name(label)).values());

            Rejection.of(answer).says(label, label.equals("Name") ? NAME_MISSING : DESCRIPTION_MISSING);
        }
        assertThat(database().count("restaurant")).isEqualTo(before);
    }

    @Test
    void aCorrectionThatSendsNothingChangesNothingOrIsRefused() {
        Visitor visitor = newVisitor();
        long id = added(visitor, "Before " + Examples.word());
        String name = (String) database().value("SELECT name FROM restaurant WHERE id = ?", id);

        Answer answer = visitor.get("/restaurants/" + id + "/edit")
                .form("Save changes")
                .drop("name")
                .drop("description")
                .submit();

        assertThat(answer.status()).isIn(303, 422);
        assertThat(database().value("SELECT name FROM restaurant WHERE id = ?", id))
                .isEqualTo(name);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        Visitor visitor = newVisitor();
        Form form = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Street address", "s".repeat(51))
                .forge("cuisine", "KLINGON")
                .forge("price", "9");

        Rejection rejection = Rejection.of(form.submit())
                .says("Name", NAME_MISSING)
                .says("Street address", STREET_LONG)
                .says("Description", DESCRIPTION_MISSING);

        assertThat(rejection.problems()).isEqualTo(5);
    }

    static Stream<Good> goodValues() {
        String accented = "e\u0301";
        String lines = "d\r\n".repeat(124) + "..";
        return Stream.of(
                new Good(
                        "of 50 four-byte characters", "facts: code points", "Name", PIZZA.repeat(50), PIZZA.repeat(50)),
                new Good("of 50 accents to compose", "contract: NFC", "Name", accented.repeat(50), "\u00e9".repeat(50)),
                new Good("with NUL and bells", "threats #11", "Name", "a\u0000b\u0007c\u001b", "abc"),
                new Good("with outer space", "contract", "Name", " \u00a0Inn\u3000 ", "Inn"),
                new Good("right to left", "threats #28", "Name", "\u202eInn", "\u202eInn"),
                new Good("of an EL expression", "threats #18", "Name", "#{7*7}${7*7}", "#{7*7}${7*7}"),
                new Good("of 50 letters", "contract", "Street address", "s".repeat(50), "s".repeat(50)),
                new Good("of blanks", "contract: not required", "Street address", " \u3000 ", null),
                new Good(
                        "of 250 characters in lines",
                        "contract: CR LF is one",
                        "Description",
                        lines,
                        lines.replace("\r", "")),
                new Good("of 250 four-byte", "facts: code points", "Description", PIZZA.repeat(250), PIZZA.repeat(250)),
                new Good("with single CR", "contract: stored as LF", "Description", "a\rb\r\nc", "a\nb\nc"),
                new Good(
                        "with quotes",
                        "threats #13",
                        "Description",
                        "'; DROP TABLE review; --",
                        "'; DROP TABLE review; --"));
    }

    static Stream<Arguments> goodValuesInBothEncodings() {
        return goodValues().flatMap(good -> Stream.of(Encoding.values()).map(encoding -> Arguments.of(good, encoding)));
    }

    @ParameterizedTest
    @MethodSource("goodValuesInBothEncodings")
    void anUnusualRestaurantIsStoredAsMeant(Good good, Encoding encoding) {
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get("/restaurants/new").form("Add restaurant"), good.label(), good.value());

        Answer answer = encoding.post(visitor, "/restaurants/new", form.values());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(database().value("SELECT " + column(good.label()) + " FROM restaurant WHERE id = ?", id(answer)))
                .isEqualTo(good.stored());
        assertThat(visitor.follow(answer).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("halfSurrogates")
    void halfSurrogatesNeverReachTheDatabase(String origin, String bytes) {
        Visitor visitor = newVisitor();
        String token = token(visitor.get("/restaurants/new").form("Add restaurant"));
        String name = Examples.word();

        Answer answer = visitor.post(
                "/restaurants/new",
                "application/x-www-form-urlencoded",
                "jakarta.faces.ViewState=stateless&token=" + token + "&description=d&name=" + name + bytes,
                Map.of("Sec-Fetch-Site", "same-origin"));

        assertThat(answer.status()).as("%s: %s", origin, answer).isIn(303, 400, 422);
        if (answer.status() == 303) {
            String stored = (String) database().value("SELECT name FROM restaurant WHERE id = ?", id(answer));
            assertThat(stored).startsWith(name);
            assertThat(stored.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            assertThat(visitor.follow(answer).status()).isEqualTo(200);
        } else {
            assertThat(database().count("restaurant", "name LIKE ?", name + "%"))
                    .isZero();
        }
    }

    static Stream<Arguments> halfSurrogates() {
        return Stream.of(
                Arguments.of("threats #11: high half", "%ED%A0%BD"),
                Arguments.of("threats #11: low half", "%ED%BF%BF"),
                Arguments.of("overlong NUL", "%C0%80"),
                Arguments.of("truncated", "%F0%9F"),
                Arguments.of("no UTF-8 at all", "%FF%FE"),
                Arguments.of("noncharacters", "%EF%BF%BE%EF%BF%BF"));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void fieldsThatTheFormDoesNotHaveHaveNoEffect(Encoding encoding) {
        Visitor visitor = newVisitor();
        String name = Examples.word();
        Form form = filled(visitor.get("/restaurants/new").form("Add restaurant"), "Name", name);
        for (String field : List.of("id", "version", "restaurant.id", "form:id", "stars1", "rating_count", "score")) {
            form.forge(field, "4711");
        }
        form.forge("status", "HIDDEN")
                .forge("createdBy", "x")
                .forge("created_by", "x")
                .forge("restaurant.status", "HIDDEN");

        Answer answer = encoding.post(visitor, "/restaurants/new", form.values());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(id(answer)).isNotEqualTo(4711);
        assertThat(database()
                        .count(
                                "restaurant",
                                "name = ? AND version IN (0, 1) AND status = 'SHOWN' AND rating_count = 0"
                                        + " AND octet_length(created_by) = 32",
                                name))
                .isEqualTo(1);
    }

    @Test
    void fieldsThatTheCorrectionDoesNotHaveHaveNoEffect() {
        Visitor visitor = newVisitor();
        long other = new Examples(database()).restaurant();
        String otherBefore = new Examples(database()).row("restaurant", other);
        long id = added(visitor, Examples.word());
        Object creator = database().value("SELECT encode(created_by, 'hex') FROM restaurant WHERE id = ?", id);
        String name = Examples.word();

        Answer answer = visitor.get("/restaurants/" + id + "/edit")
                .form("Save changes")
                .fill("Name", name)
                .forge("id", Long.toString(other))
                .forge("status", "HIDDEN")
                .forge("createdBy", "00")
                .forge("created_by", "00")
                .forge("stars5", "7")
                .submit();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(database()
                        .count(
                                "restaurant",
                                "id = ? AND name = ? AND status = 'SHOWN' AND stars_5 = 0 AND encode(created_by, 'hex') = ?",
                                id,
                                name,
                                creator))
                .isEqualTo(1);
        assertThat(new Examples(database()).row("restaurant", other)).isEqualTo(otherBefore);
    }

    /** Threats S16: a field of several megabytes. */
    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aFieldOfFourMegabytesIsRefusedInTheLayout(Encoding encoding) {
        Visitor visitor = newVisitor();
        Form form = filled(
                visitor.get("/restaurants/new").form("Add restaurant"), "Description", "x".repeat(4 * 1024 * 1024));
        long before = database().count("restaurant");

        Answer answer = encoding.post(visitor, "/restaurants/new", form.values());

        assertThat(answer.status()).isIn(413, 422);
        Layout.assertOwnPage(answer);
        assertThat(database().count("restaurant")).isEqualTo(before);
    }

    private static Form filled(Form form, String label, String value) {
        form.fill("Name", "Name " + Examples.word())
                .fill("Street address", "1 \"Quoted\" <Street>")
                .fill("Description", "First line\nsecond & third")
                .select("Cuisine", "Thai");
        if (label.equals("Cuisine") || label.equals("Price")) {
            return form.forge(name(label), value);
        }
        return form.fill(label, value);
    }

    private static Rejection assertTold(Rejection rejection, Bad bad) {
        return bad.words().equals(CHOICE)
                ? rejection.summarises(bad.label(), CHOICE)
                : rejection.says(bad.label(), bad.words());
    }

    // What is cleaned or is in no list cannot be shown as it was sent.
    private static boolean kept(Bad bad) {
        return bad.words().equals(NAME_LONG) && !bad.what().contains("NFC")
                || bad.words().equals(STREET_LONG);
    }

    private static String name(String label) {
        return label.equals("Street address") ? "streetAddress" : label.toLowerCase(java.util.Locale.ROOT);
    }

    private static String column(String label) {
        return label.equals("Street address") ? "street_address" : name(label);
    }

    private static String token(Form form) {
        return form.values().stream()
                .filter(value -> value.getKey().equals("token"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static long added(Visitor visitor, String name) {
        return id(filled(visitor.get("/restaurants/new").form("Add restaurant"), "Name", name)
                .submit());
    }

    private static long id(Answer added) {
        assertThat(added.status()).as(added.toString()).isEqualTo(303);
        return Long.parseLong(added.location().replaceFirst("^/restaurants/(\\d+).*", "$1"));
    }
}
