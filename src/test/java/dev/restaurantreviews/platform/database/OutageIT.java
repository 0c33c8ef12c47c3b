package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.devserver.UnwatchedSite;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Form;
import dev.restaurantreviews.testing.Layout;
import dev.restaurantreviews.testing.Parallel;
import dev.restaurantreviews.testing.ServerLogs;
import dev.restaurantreviews.testing.TcpProxy;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Threats F1 and F4: the database goes away under load, in several ways, and comes back. */
class OutageIT {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final Duration RECOVERY = Duration.ofSeconds(3);
    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final int READERS = 12;

    private static UnreliableDatabase database;
    private static TcpProxy proxy;
    private static UnwatchedSite site;
    private static Answer readyWithoutSchema;
    private static Answer pageWithoutSchema;
    private static Duration readyAfterMigration;

    @BeforeAll
    static void startOnAnEmptySchemaThatMayNotBeMigrated() {
        database = UnreliableDatabase.absent(TestSites.directoryWithDatabase("outage-database"));
        database.start();
        proxy = new TcpProxy(database.address().host(), database.address().port());
        Map<String, String> settings = new HashMap<>(TestSites.environment());
        settings.put("DBHOST", "127.0.0.1");
        settings.put("DBPORT", Integer.toString(proxy.port()));
        settings.put("DBNAME", database.address().name());
        settings.put("DBUSER", database.address().user());
        settings.put("DBPASS", database.address().password());
        settings.put("MIGRATE", "check");
        site = TestSites.startUnwatched("outage", settings);
        ServerLogs.follow(site.log());
        Await.until("the missing migration is told", START, () -> tells("MIGRATE=check"));
        readyWithoutSchema = visitor().get("/health/ready");
        pageWithoutSchema = visitor().get("/");
        Flyway.configure()
                .dataSource(
                        database.address().jdbcUrl(),
                        database.address().user(),
                        database.address().password())
                .load()
                .migrate();
        readyAfterMigration = Await.status(site.baseUrl(), "/health/ready", 200, START);
        assertThat(visitor().get("/").status()).isEqualTo(200);
    }

    private static boolean tells(String words) {
        try {
            return visitor().get("/health/ready").body().contains(words);
        } catch (java.io.UncheckedIOException e) {
            return false; // not deployed yet
        }
    }

    @AfterAll
    static void stop() {
        site.close();
        proxy.close();
        database.close();
    }

    @AfterEach
    void isWellAgain() {
        Await.status(site.baseUrl(), "/health/ready", 200, START);
    }

    @Test
    void aMissingMigrationThatMayNotBeAppliedIsNamed() {
        assertThat(readyWithoutSchema.status()).isEqualTo(503);
        assertThat(readyWithoutSchema.body()).contains("1 restaurants and reviews", "MIGRATE=check");
        Layout.assertErrorPage(pageWithoutSchema, 503);
        assertThat(readyAfterMigration).isLessThanOrEqualTo(RECOVERY);
    }

    @Test
    void aCrashUnderLoadIsOnly503AndOverAtOnce() {
        long restaurant = restaurant();

        Load load =
                Load.on("/", "/restaurants/" + restaurant, "/restaurants/" + restaurant + "/review", "/health/ready");
        load.waitForAnswers();
        database.kill();
        load.waitForAnswers();
        Answer outage = visitor().get("/");
        Answer ready = visitor().get("/health/ready");
        Answer live = visitor().get("/health/live");
        database.start();
        Duration recovery =
                Await.until("the list", START, () -> visitor().get("/").status() == 200);
        load.stop();

        Layout.assertErrorPage(outage, 503);
        assertThat(outage.header("Retry-After")).matches("\\d+");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body()).contains("database");
        assertThat(live.status()).isEqualTo(200);
        assertThat(recovery).isLessThanOrEqualTo(RECOVERY);
        load.assertOnly200And503WithinSixSeconds();
    }

    @Test
    void aNetworkThatSwallowsEverythingKeepsNobodyWaiting() {
        long restaurant = restaurant();

        Load load = Load.on("/", "/restaurants/" + restaurant);
        load.waitForAnswers();
        proxy.swallow();
        List<Timed> alive = new ArrayList<>();
        for (int round = 0; round < 4; round++) { // longer than any single time-out
            List<Timed> pages = Parallel.run(READERS, i -> Timed.get(i % 2 == 0 ? "/" : "/restaurants/" + restaurant));
            pages.forEach(page -> {
                assertThat(page.status()).isEqualTo(503);
                assertThat(page.duration()).isLessThanOrEqualTo(ANSWER);
            });
            alive.add(Timed.get("/health/live"));
        }
        Timed ready = Timed.get("/health/ready");
        proxy.pass();
        Duration recovery =
                Await.until("the list", START, () -> visitor().get("/").status() == 200);
        load.stop();

        assertThat(alive).allSatisfy(live -> {
            assertThat(live.status()).isEqualTo(200);
            assertThat(live.duration()).isLessThanOrEqualTo(LIVE);
        });
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.duration()).isLessThanOrEqualTo(ANSWER);
        assertThat(recovery).isLessThanOrEqualTo(RECOVERY);
        load.assertOnly200And503WithinSixSeconds();
    }

    @Test
    void aReviewPostedDuringAnOutageIsGivenBackAndStoredOnceAfterwards() {
        long restaurant = restaurant();
        Form form = visitor()
                .get("/restaurants/" + restaurant + "/review")
                .form("Post review")
                .choose("4 stars")
                .fill("Comments", "An hour of\n\"typing\" & <thinking>")
                .fill("Your name", "Ann");
        Answer outage = submitWhileTheDatabaseIsAway(form);

        Layout.assertErrorPage(outage, 503);
        assertThat(outage.header("Retry-After")).isNotNull();
        Form retry = outage.form("Try again");
        assertThat(retry.values())
                .contains(
                        Map.entry("comments", "An hour of\n\"typing\" & <thinking>"),
                        Map.entry("author", "Ann"),
                        Map.entry("rating", "4"));
        List<Answer> answers = List.of(retry.submit(), retry.submit());
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(303));
        assertThat(count("review WHERE restaurant_id = " + restaurant + " AND rating = 4 AND comments LIKE 'An hour%'"))
                .isEqualTo(1);
    }

    @Test
    void aRestaurantPostedDuringAnOutageIsGivenBackAndStoredOnceAfterwards() {
        String name = Examples.word();
        Form form = visitor()
                .get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Description", "Two\nlines")
                .select("Cuisine", "Thai");
        Answer outage = submitWhileTheDatabaseIsAway(form);

        Layout.assertErrorPage(outage, 503);
        assertThat(outage.form("Try again").submit().status()).isEqualTo(303);
        assertThat(count("restaurant WHERE name = '" + name + "' AND cuisine = 'THAI'"))
                .isEqualTo(1);
    }

    /** Returns what the visitor got, once the database is back. */
    private static Answer submitWhileTheDatabaseIsAway(Form form) {
        database.kill();
        try {
            return form.submit();
        } finally {
            database.start();
            Await.status(site.baseUrl(), "/health/ready", 200, START);
        }
    }

    private static Visitor visitor() {
        return new Visitor(site.baseUrl());
    }

    private static long restaurant() {
        return number(
                "INSERT INTO restaurant (name, description) VALUES ('" + Examples.word() + "', 'd') RETURNING id");
    }

    private static long count(String rows) {
        return number("SELECT count(*) FROM " + rows);
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

    /** An answer's status and how long a reader has waited for it. */
    private record Timed(String path, int status, Duration duration) {

        static Timed get(String path) {
            long begin = System.nanoTime();
            int status = visitor().get(path).status();
            return new Timed(path, status, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Readers who come again and again until they are stopped. */
    private static final class Load {

        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Timed> answers = new ArrayList<>();
        private final List<CompletableFuture<Void>> readers = new ArrayList<>();

        static Load on(String... paths) {
            Load load = new Load();
            for (int i = 0; i < READERS / 2; i++) {
                String path = paths[i % paths.length];
                load.readers.add(CompletableFuture.runAsync(() -> load.read(path), task -> new Thread(task).start()));
            }
            return load;
        }

        private void read(String path) {
            while (!over.get()) {
                Timed answer = Timed.get(path);
                synchronized (answers) {
                    answers.add(answer);
                }
            }
        }

        void waitForAnswers() {
            int before = size();
            Await.until("more answers", START, () -> size() > before + READERS);
        }

        private int size() {
            synchronized (answers) {
                return answers.size();
            }
        }

        void stop() {
            over.set(true);
            readers.forEach(CompletableFuture::join);
        }

        void assertOnly200And503WithinSixSeconds() {
            assertThat(answers.stream().filter(answer -> answer.status() != 200 && answer.status() != 503))
                    .isEmpty();
            assertThat(answers.stream().filter(answer -> answer.duration().compareTo(ANSWER) > 0))
                    .isEmpty();
            assertThat(answers.stream().map(Timed::status)).contains(200, 503);
        }
    }
}
