package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.devserver.UnwatchedSite;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Encoding;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.ServerLogs;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Threats F17 to F19: two instances that were started before their database, which is empty when it comes. They need no
 * session and no word with each other.
 */
class TwoNodesIT {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration READY =
            Duration.ofSeconds(6); // half of it on an idle machine; here others are tested

    private static UnreliableDatabase database;
    private static List<UnwatchedSite> nodes;
    private static Answer pageBefore;
    private static Answer readyBefore;
    private static Answer postBefore;
    private static List<Duration> readyAfter;

    @BeforeAll
    static void startBothBeforeTheirDatabase() {
        database = UnreliableDatabase.absent(TestSites.directoryWithDatabase("nodes-database"));
        Map<String, String> settings = new HashMap<>(TestSites.environment());
        settings.put("DBHOST", database.address().host());
        settings.put("DBPORT", Integer.toString(database.address().port()));
        settings.put("DBNAME", database.address().name());
        settings.put("DBUSER", database.address().user());
        settings.put("DBPASS", database.address().password());
        nodes = List.of(TestSites.startUnwatched("node-1", settings), TestSites.startUnwatched("node-2", settings));
        nodes.forEach(node -> ServerLogs.follow(node.log()));
        nodes.forEach(node -> Await.status(node.baseUrl(), "/health/live", 200, START));
        Await.until(
                "the reason",
                START,
                () -> new Visitor(nodes.get(0).baseUrl())
                        .get("/health/ready")
                        .body()
                        .contains("cannot be used"));
        Visitor visitor = new Visitor(nodes.get(0).baseUrl());
        readyBefore = visitor.get("/health/ready");
        pageBefore = visitor.get("/restaurants/1");
        postBefore = Encoding.URLENCODED.post(
                visitor,
                "/restaurants/new",
                List.of(
                        Map.entry("jakarta.faces.ViewState", "stateless"),
                        Map.entry("name", "Typed <name>"),
                        Map.entry("description", "Typed\nlines"),
                        Map.entry("cuisine", "THAI")));
        database.start();
        readyAfter = Parallel.run(2, i -> Await.status(nodes.get(i).baseUrl(), "/health/ready", 200, START));
    }

    @AfterAll
    static void stop() {
        nodes.forEach(UnwatchedSite::close);
        database.close();
    }

    @Test
    void withoutADatabasePagesAre503AndReadinessSaysWhy() {
        Layout.assertErrorPage(pageBefore, 503);
        assertThat(pageBefore.header("Retry-After")).matches("\\d+");
        assertThat(readyBefore.status()).isEqualTo(503);
        assertThat(readyBefore.body())
                .contains(
                        "\"status\":\"down\"",
                        Integer.toString(database.address().port()))
                .doesNotContain(database.address().password());
    }

    @Test
    void whatWasTypedBeforeTheDatabaseCameIsGivenBack() {
        Layout.assertErrorPage(postBefore, 503);
        assertThat(postBefore.header("Retry-After")).matches("\\d+");
        Form retry = postBefore.form("Try again");
        assertThat(retry.values())
                .contains(Map.entry("name", "Typed <name>"), Map.entry("description", "Typed\nlines"));
    }

    @Test
    void bothAreReadySoonAfterTheDatabaseCame() {
        assertThat(readyAfter).allSatisfy(duration -> assertThat(duration).isLessThanOrEqualTo(READY));
    }

    @Test
    void theSchemaIsMigratedOnceAndThereIsOneSiteKey() {
        new Visitor(nodes.get(0).baseUrl()).get("/restaurants/new");
        new Visitor(nodes.get(1).baseUrl()).get("/restaurants/new");

        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE version = '1'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                .isZero();
        assertThat(number("SELECT count(*) FROM site_key")).isEqualTo(1);
    }

    @Test
    void eachAcceptsTheFormsOfTheOtherAndShowsItsChangesAtOnce() {
        Travelling visitor = new Travelling();
        for (int i = 0; i < 10; i++) {
            String name = Examples.word();
            Form form = visitor.open(i, "/restaurants/new")
                    .form("Add restaurant")
                    .fill("Name", name)
                    .fill("Description", "d");

            Answer added = visitor.post(i + 1, "/restaurants/new", form);

            assertThat(added.status()).as(added.toString()).isEqualTo(303);
            String page = added.location().replaceFirst("\\?.*", "");
            assertThat(visitor.open(i, page).text()).contains(name, "No reviews yet");
            Form review = visitor.open(i, page + "/review")
                    .form("Post review")
                    .choose("5 stars")
                    .fill("Your name", "Ann");
            assertThat(visitor.post(i + 1, page + "/review", review).status()).isEqualTo(303);
            assertThat(visitor.open(i, page).text()).contains("5.0 out of 5", "1 review");
            assertThat(visitor.open(i, "/?q=" + name).text()).contains("5.0 out of 5");
        }
    }

    /** Threats F18. */
    @Test
    void aFormThatIsSentToBothAtOnceCountsOnce() {
        for (int round = 0; round < 5; round++) {
            Travelling visitor = new Travelling();
            String name = Examples.word();
            Form form = visitor.open(0, "/restaurants/new")
                    .form("Add restaurant")
                    .fill("Name", name)
                    .fill("Description", "d");

            List<Answer> answers = Parallel.run(8, i -> visitor.post(i, "/restaurants/new", form));

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.toString()).isEqualTo(303));
            assertThat(answers.stream().map(Answer::location).distinct()).hasSize(1);
            assertThat(number("SELECT count(*) FROM restaurant WHERE name = '" + name + "'"))
                    .isEqualTo(1);
        }
    }

    /** Threats F15 and F17; nested classes run when all other tests of the class are through. */
    @Nested
    class WhenOneIsKilled {

        @Test
        void theOtherOneTakesItsForms() {
            Travelling visitor = new Travelling();
            String name = Examples.word();
            Form form = visitor.open(1, "/restaurants/new")
                    .form("Add restaurant")
                    .fill("Name", name)
                    .fill("Description", "d");

            nodes.get(1).kill();
            Answer added = visitor.post(0, "/restaurants/new", form);

            Await.until("the end of the process", START, () -> !nodes.get(1).isAlive());
            assertThat(added.status()).isEqualTo(303);
            assertThat(visitor.open(0, added.location()).text()).contains(name);
            assertThat(number("SELECT count(*) FROM restaurant WHERE name = '" + name + "'"))
                    .isEqualTo(1);
        }
    }

    private static long number(String sql) {
        try (Connection connection = database.address().connect();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One visitor whom a load balancer sends here and there: his cookie goes with him, as ports do not count for it. */
    private static final class Travelling {

        private final List<Visitor> browsers =
                nodes.stream().map(node -> new Visitor(node.baseUrl())).toList();
        private String cookie;

        Answer open(int node, String path) {
            Answer answer = browsers.get(node % 2).get(path, cookie == null ? Map.of() : Map.of("Cookie", cookie));
            if (cookie == null && !answer.cookies().isEmpty()) {
                cookie = answer.cookies().get(0).split(";")[0];
            }
            return answer;
        }

        Answer post(int node, String path, Form form) {
            StringBuilder body = new StringBuilder();
            form.values()
                    .forEach(value -> body.append(body.length() == 0 ? "" : "&")
                            .append(URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8))
                            .append('=')
                            .append(URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8)));
            return new Visitor(nodes.get(node % 2).baseUrl())
                    .post(
                            path,
                            "application/x-www-form-urlencoded",
                            body.toString(),
                            Map.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        }
    }
}
