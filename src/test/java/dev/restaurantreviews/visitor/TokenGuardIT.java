package dev.restaurantreviews.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Rejection;
import dev.restaurantreviews.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form counts only with a token of ours for this visitor, this page and this day; otherwise it comes back whole. */
class TokenGuardIT extends BlackBoxTest {

    private static final String ADD = "/restaurants/new";
    private static final String AGAIN = "press the button again";

    /** What a test makes of the token that the page gave. */
    record Change(String what, String origin, Function<Situation, String> change) {

        @Override
        public String toString() {
            return what + " (" + origin + ")";
        }
    }

    /** A form just fetched, and by whom. */
    record Situation(String token, VisitorId visitor) {

        String signed(String form, Instant issued) {
            byte[] key = (byte[]) database().value("SELECT secret FROM site_key ORDER BY id LIMIT 1");
            return new FormToken(UUID.randomUUID(), issued).sign(key, visitor, form);
        }

        String flipped(int position) {
            char other = token.charAt(position) == 'A' ? 'B' : 'A';
            return token.substring(0, position) + other + token.substring(position + 1);
        }
    }

    static Stream<Change> staleTokens() {
        Instant now = Instant.now();
        return Stream.of(
                new Change("missing", "contract", s -> null),
                new Change("empty", "contract", s -> ""),
                new Change("nonsense", "contract", s -> "nonsense"),
                new Change("no base64", "contract", s -> "\u00e4+/="),
                new Change("too short", "contract", s -> s.token().substring(4)),
                new Change("too long", "contract", s -> s.token() + "AAAA"),
                new Change("first byte changed", "threats #6", s -> s.flipped(0)),
                new Change("time changed", "threats #6", s -> s.flipped(28)),
                new Change("signature changed", "threats #6", s -> s.flipped(50)),
                new Change(
                        "a day and a minute old",
                        "contract: valid 24 h",
                        s -> s.signed(ADD, now.minus(Duration.ofHours(24)).minusSeconds(60))),
                new Change("years old", "contract: valid 24 h", s -> s.signed(ADD, Instant.EPOCH)),
                new Change("of the future", "contract", s -> s.signed(ADD, now.plus(Duration.ofHours(1)))),
                new Change("of another form", "threats #6", s -> s.signed("/restaurants/1/review", now)),
                new Change(
                        "of a foreign visitor",
                        "threats #6",
                        s -> token(newVisitor().get(ADD).form("Add restaurant"))),
                new Change(
                        "signed with another key",
                        "threats #6",
                        s -> new FormToken(UUID.randomUUID(), now).sign(new byte[32], s.visitor(), ADD)),
                new Change("100 000 letters", "threats #10", s -> "A".repeat(100_000)));
    }

    @ParameterizedTest
    @MethodSource("staleTokens")
    void aStaleTokenStoresNothingKeepsEverythingAndTheNextPressWorks(Change stale) {
        Visitor visitor = newVisitor();
        Answer page = visitor.get(ADD);
        Form form = filled(page.form("Add restaurant"));
        String name = value(form, "name");
        String token = stale.change().apply(new Situation(token(form), id(page)));
        if (token == null) {
            form.drop("token");
        } else {
            form.forge("token", token);
        }

        Answer answer = form.submit();

        Rejection.of(answer).saysOfTheForm(AGAIN).keeps(form.values(), "Add restaurant");
        assertThat(database().count("restaurant", "name = ?", name)).isZero();
        assertThat(answer.form("Add restaurant").submit().status()).isEqualTo(303);
        assertThat(database().count("restaurant", "name = ?", name)).isEqualTo(1);
    }

    @Test
    void aTokenOfTodayIsAccepted() {
        Visitor visitor = newVisitor();
        Answer page = visitor.get(ADD);
        Form form = filled(page.form("Add restaurant"));
        form.forge(
                "token", new Situation("", id(page)).signed(ADD, Instant.now().minus(Duration.ofHours(23))));

        assertThat(form.submit().status()).isEqualTo(303);
    }

    @Test
    void withoutHisCookieAVisitorGetsHisFormBack() {
        Form form = filled(newVisitor().get(ADD).form("Add restaurant"));

        Answer answer = dev.restaurantreviews.testing.Encoding.URLENCODED.post(newVisitor(), ADD, form.values());

        Rejection.of(answer).saysOfTheForm(AGAIN).keeps(form.values(), "Add restaurant");
        assertThat(database().count("restaurant", "name = ?", value(form, "name")))
                .isZero();
    }

    @Test
    void theReviewFormIsGuardedAsWell() {
        long restaurant = new Examples(database()).restaurant();
        Form form = newVisitor()
                .get("/restaurants/" + restaurant + "/review")
                .form("Post review")
                .choose("3 stars")
                .fill("Comments", "Kept")
                .fill("Your name", "Ann")
                .drop("token");

        Answer answer = form.submit();

        Rejection.of(answer).saysOfTheForm(AGAIN).keeps(form.values(), "Post review");
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isZero();
        assertThat(answer.form("Post review").submit().status()).isEqualTo(303);
        assertThat(database().count("review", "restaurant_id = ?", restaurant)).isEqualTo(1);
    }

    /** Threats #10: whatever the view state says but "stateless" is never read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1:-1",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "STATELESS",
                "stateless ",
                "H4sIAAAAAAAA",
                "null"
            })
    void aForgedViewStateIsAStaleForm(String state) {
        Form form = filled(newVisitor().get(ADD).form("Add restaurant")).forge("jakarta.faces.ViewState", state);

        assertComesBack(form);
    }

    @Test
    void aMissingOrDoubledViewStateIsAStaleForm() {
        Visitor visitor = newVisitor();
        Form form = filled(visitor.get(ADD).form("Add restaurant"));
        List<Map.Entry<String, String>> doubled = new ArrayList<>(form.values());
        doubled.add(Map.entry("jakarta.faces.ViewState", "stateless"));

        Answer answer = dev.restaurantreviews.testing.Encoding.URLENCODED.post(visitor, ADD, doubled);

        Rejection.of(answer).saysOfTheForm(AGAIN);
        assertThat(database().count("restaurant", "name = ?", value(form, "name")))
                .isZero();
        assertComesBack(filled(newVisitor().get(ADD).form("Add restaurant")).drop("jakarta.faces.ViewState"));
    }

    @Test
    void aViewStateOfFiveMegabytesIsRefused() {
        Form form = filled(newVisitor().get(ADD).form("Add restaurant"))
                .forge("jakarta.faces.ViewState", "rO0ABX".repeat(900_000));

        Answer answer = form.submit();

        assertThat(answer.status()).isIn(413, 422);
        Layout.assertOwnPage(answer);
        assertThat(database().count("restaurant", "name = ?", value(form, "name")))
                .isZero();
    }

    private static void assertComesBack(Form form) {
        Answer answer = form.submit();

        Rejection.of(answer).saysOfTheForm(AGAIN).keeps(form.values(), "Add restaurant", "jakarta.faces.ViewState");
        assertThat(database().count("restaurant", "name = ?", value(form, "name")))
                .isZero();
    }

    private static Form filled(Form form) {
        return form.fill("Name", Examples.word())
                .fill("Description", "Soup\n& bread")
                .select("Cuisine", "Thai");
    }

    private static VisitorId id(Answer page) {
        return VisitorId.parse(page.cookies().get(0).replaceFirst("^visitor=([^;]*);.*", "$1"))
                .orElseThrow();
    }

    private static String token(Form form) {
        return value(form, "token");
    }

    private static String value(Form form, String name) {
        return form.values().stream()
                .filter(value -> value.getKey().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
