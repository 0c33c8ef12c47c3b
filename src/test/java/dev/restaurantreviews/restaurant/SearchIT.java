package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding restaurants: by words, which may be anything, by filters, and in four orders. */
class SearchIT extends BlackBoxTest {

    private static final Duration NO_SLEEP = Duration.ofSeconds(4);

    private final Examples examples = new Examples(database());
    private final String word = Examples.word();

    /** Threats #14: what is a sign of LIKE, of regular expressions or of SQL means itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%", "_", "\\", "\\\\", "%%", "_%", "\\%", "'", "''", "\"", "[a]", "*", "(", "+", "^", "$1", "?", ":x",
                "--", ";"
            })
    void signsOfAnySyntaxAreLiteral(String sign) {
        examples.restaurant(word + " plain");
        examples.restaurant(word + " with" + sign + "sign");

        Answer answer = search(word + " with" + sign + "sign");

        assertThat(names(answer)).containsExactly(word + " with" + sign + "sign");
        assertThat(names(search(word + " wit" + sign + sign + "sign"))).isEmpty();
    }

    /** Threats #13. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "1' AND pg_sleep(5)--",
                "'; SELECT pg_sleep(5); --",
                "' || pg_sleep(5) || '",
                "%' AND 1=(SELECT 1 FROM pg_sleep(5)) --",
                "\\'; DROP TABLE review; --",
                "?1 ?2",
                "{d '2020-01-01'}",
                "' UNION SELECT 1"
            })
    void sqlInTheSearchIsText(String sql) {
        examples.restaurant(word);
        long reviews = database().count("review");
        long begin = System.nanoTime();

        Answer answer = search(word + sql);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(NO_SLEEP);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(names(answer)).isEmpty();
        assertThat(answer.page().getElementById("q").val()).isEqualTo(word + sql);
        assertThat(database().count("review")).isEqualTo(reviews);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort", "cuisine", "price", "min", "page"})
    void sqlInAFilterIsIgnored(String parameter) {
        examples.restaurant(word);
        for (String sql : List.of(
                "(select pg_sleep(5))", "1;select pg_sleep(5)", "1) OR pg_sleep(5) IS NULL --", "name,(select 1)")) {
            long begin = System.nanoTime();

            Answer answer = newVisitor().get("/?q=" + word + "&" + parameter + "=" + encode(sql));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(NO_SLEEP);
            assertThat(names(answer)).containsExactly(word);
        }
    }

    /** Threats #11, and facts §2.4 row 4: PostgreSQL refuses 0x00. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b[0m", "\ufffe", "\ud83c\udf55", "\u202e", "\r\n"})
    void controlCharactersInTheSearchDoNoHarm(String sign) {
        examples.restaurant(word);

        Answer alone = newVisitor().get("/?q=" + encode(sign));
        Answer around = search(sign + word);

        assertThat(alone.status()).isEqualTo(200);
        assertThat(around.status()).isEqualTo(200);
        assertThat(around.body()).doesNotContain("\u0000", "\u0007", "\u001b");
    }

    @Test
    void nulIsRemovedFromTheSearch() {
        examples.restaurant(word);

        assertThat(names(search(word.substring(0, 5) + "\u0000" + word.substring(5))))
                .containsExactly(word);
    }

    @Test
    void aSearchIsCutAtOneHundredCharactersAndTheVisitorIsTold() {
        String pizza = "\ud83c\udf55";
        String exact = word + pizza.repeat(100 - word.length());

        Answer whole = search(exact);
        Answer cut = search(exact + "!");
        Answer huge = search(exact + "x".repeat(5_000));

        assertThat(whole.page().getElementById("q").val()).isEqualTo(exact);
        assertThat(whole.page().select("[role=status]")).isEmpty();
        for (Answer answer : List.of(cut, huge)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().getElementById("q").val()).isEqualTo(exact);
            assertThat(answer.page().select("[role=status]").text()).contains("100");
        }
    }

    @Test
    void wordsAreFoundInAnyOrderCaseAndField() {
        examples.restaurant(word + " Zur Linde", "Soup and bread", "GERMAN", 2);

        assertThat(names(search("BREAD linde " + word))).containsExactly(word + " Zur Linde");
        assertThat(names(search(word + " german"))).containsExactly(word + " Zur Linde");
        assertThat(names(search(word + " cake"))).isEmpty();
    }

    @Test
    void filtersCombineAndEachCanBeRemoved() {
        long cheap = examples.restaurant(word + " cheap", "d", "THAI", 1);
        long dear = examples.restaurant(word + " dear", "d", "THAI", 4);
        examples.restaurant(word + " other", "d", "GREEK", 1);
        examples.reviews(cheap, 5, 4);
        examples.reviews(dear, 2);

        Answer answer = newVisitor().get("/?q=" + word + "&cuisine=thai&price=1&min=4");

        assertThat(names(answer)).containsExactly(word + " cheap");
        List<Element> chips = answer.page().select("nav.filters a.chip");
        assertThat(chips).hasSize(4);
        for (Element chip : chips) {
            Answer wider = newVisitor().get(chip.attr("href"));
            assertThat(wider.page().select("nav.filters a.chip")).hasSize(3);
            assertThat(names(wider)).contains(word + " cheap");
        }
        assertThat(names(newVisitor().get("/?q=" + word + "&cuisine=thai"))).hasSize(2);
        assertThat(names(newVisitor().get("/?q=" + word + "&price=1"))).hasSize(2);
        assertThat(names(newVisitor().get("/?q=" + word + "&min=3"))).containsExactly(word + " cheap");
        assertThat(answer.page().select("nav.filters a[href=/]")).hasSize(1);
    }

    @Test
    void theLeastAverageIsExact() {
        long just = examples.restaurant(word + " just");
        long almost = examples.restaurant(word + " almost");
        examples.restaurant(word + " none");
        examples.reviews(just, 5, 3, 4);
        examples.reviews(almost, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 1); // 3.95, shown as 4.0

        assertThat(names(newVisitor().get("/?q=" + word + "&min=4"))).containsExactly(word + " just");
    }

    @Test
    void theFormKeepsWhatIsChosen() {
        examples.restaurant(word, "d", "THAI", 3);

        Answer answer = newVisitor().get("/?q=" + word + "&cuisine=thai&price=3&sort=name");

        assertThat(answer.page().select("form[method=get] [name=q]").val()).isEqualTo(word);
        assertThat(answer.page().select("#cuisine option[selected]").eachAttr("value"))
                .containsExactly("thai");
        assertThat(answer.page().select("#price option[selected]").eachAttr("value"))
                .containsExactly("3");
        assertThat(answer.page().select("input[name=sort]").val()).isEqualTo("name");
        assertThat(answer.page().select("select#min option[selected]")).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "top, score DESC; id",
        "new, created_at DESC; id DESC",
        "name, lower(name); id",
        "reviews, rating_count DESC; id"
    })
    void everyOrderSortsAsItSays(String sort, String order) {
        for (int i = 0; i < 12; i++) {
            long id = examples.restaurant((char) ('a' + i * 5 % 12) + (i % 2 == 0 ? "B " : "b ") + word);
            database()
                    .update(
                            "UPDATE restaurant SET created_at = now() - make_interval(days => ?) WHERE id = ?",
                            i * 7 % 5,
                            id);
            for (int review = 0; review < i * 3 % 4; review++) {
                examples.review(id, 1 + (i + review) % 5);
            }
        }
        String expected = (String) database()
                .value(
                        "SELECT string_agg(name, '|' ORDER BY " + order.replace(';', ',')
                                + ") FROM restaurant WHERE name LIKE ?",
                        "%" + word);

        Answer answer = newVisitor().get("/?q=" + word + "&sort=" + sort);

        assertThat(String.join("|", names(answer))).isEqualTo(expected);
        assertThat(answer.page().select("nav.choices a[aria-current=true]")).hasSize(1);
    }

    /** Facts §2.4 row 16: one enthusiast does not beat fifty contented guests. */
    @Test
    void topIsTheScoreAndNotTheMean() {
        long enthusiast = examples.restaurant(word + " enthusiast");
        long contented = examples.restaurant(word + " contented");
        examples.restaurant(word + " unknown");
        examples.reviews(enthusiast, 5);
        examples.reviews(contented, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4);
        examples.reviews(examples.restaurant(word + " bad"), 1);

        assertThat(names(search(word)))
                .containsExactly(word + " contented", word + " enthusiast", word + " unknown", word + " bad");
    }

    @Test
    void hiddenRestaurantsAppearNowhereAndCountNowhere() {
        long shown = examples.restaurant(word + " shown");
        long hidden = examples.restaurant(word + " hidden");
        examples.reviews(hidden, 5, 5);
        database().update("UPDATE restaurant SET status = 'HIDDEN' WHERE id = ?", hidden);

        for (String sort : List.of("top", "new", "name", "reviews")) {
            Answer answer = newVisitor().get("/?q=" + word + "&sort=" + sort);
            assertThat(names(answer)).containsExactly(word + " shown");
            assertThat(answer.text()).contains("1 restaurant ").doesNotContain("2 restaurants");
        }
        for (String below : List.of("", "/review", "/edit")) {
            assertThat(newVisitor().get("/restaurants/" + hidden + below).status())
                    .isEqualTo(404);
        }
        assertThat(newVisitor().get("/restaurants/" + shown).status()).isEqualTo(200);
    }

    @Test
    void nothingFoundSaysSoAndOffersAWayOn() {
        Answer answer = search(word);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("No restaurant matches", word);
        assertThat(answer.page().select("main .empty a[href=/]")).hasSize(1);
        assertThat(answer.page().select("main .empty a[href=/restaurants/new]")).hasSize(1);
    }

    private Answer search(String text) {
        return newVisitor().get("/?q=" + encode(text));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.page().select("li.card h2").eachText();
    }
}
