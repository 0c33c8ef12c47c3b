package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Examples;
import dev.restaurantreviews.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many SQL statements a page costs, counted in the log of the embedded PostgreSQL, which is told to write them. */
class StatementCountIT extends BlackBoxTest {

    private static final int MOST = 6;
    private static final Pattern STATEMENT =
            Pattern.compile("(?:execute [^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK|SET |SHOW )");
    private static final String LOG = "pg_read_file(current_setting('data_directory') || '.log')";

    @BeforeEach
    void writeStatements() {
        database().update("ALTER SYSTEM SET log_statement = 'all'");
        reload();
    }

    @AfterEach
    void writeNoMore() {
        database().update("ALTER SYSTEM RESET log_statement");
        reload();
    }

    private void reload() {
        database().value("SELECT pg_reload_conf()");
    }

    @Test
    void noPageNeedsMoreThanSix() {
        Examples examples = new Examples(database());
        String word = Examples.word();
        for (int i = 0; i < 25; i++) {
            examples.reviews(examples.restaurant(word + " " + i, "d", "THAI", 2), 4, 5);
        }
        long big = examples.restaurant(word + " big");
        examples.reviews(big, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
        Visitor visitor = newVisitor();
        visitor.get("/restaurants/new"); // gives him his cookie

        for (String path : List.of(
                "/",
                "/?q=" + word + "&cuisine=thai&price=2&min=4&sort=name&page=2",
                "/restaurants/" + big,
                "/restaurants/" + big + "?stars=5&sort=low",
                "/restaurants/new",
                "/restaurants/" + big + "/review")) {
            assertThat(statements(visitor, path)).as(path).hasSizeLessThanOrEqualTo(MOST);
        }
        assertThat(statements(visitor, "/")).as("the log is being written").isNotEmpty();
    }

    private List<String> statements(Visitor visitor, String path) {
        String before = log();
        Answer answer = visitor.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return log().substring(before.length())
                .lines()
                .filter(line -> STATEMENT.matcher(line).find() && !line.contains("pg_read_file"))
                .toList();
    }

    private String log() {
        return (String) database().value("SELECT " + LOG);
    }
}
