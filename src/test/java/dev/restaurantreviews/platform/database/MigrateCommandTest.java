package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.testing.CommandRun;
import dev.restaurantreviews.testing.EmbeddedServer;
import dev.restaurantreviews.testing.Parallel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.class)
class MigrateCommandTest {

    private final DatabaseAddress database = EmbeddedServer.newDatabase();

    private CommandRun migrate(String... arguments) {
        return CommandRun.of(new MigrateCommand(), database.environment(), arguments);
    }

    @Test
    void missingMigrationsAreShownThenAppliedThenThere() {
        CommandRun before = migrate("--check");
        assertThat(before.status()).isEqualTo(1);
        assertThat(before.out())
                .startsWith("missing  1 restaurants and reviews")
                .doesNotContain("applied");

        CommandRun applied = migrate();
        assertThat(applied.status()).isZero();
        assertThat(applied.out()).contains("applied  1 restaurants and reviews", "applied  2 photos");

        assertThat(migrate().out()).isEqualToIgnoringNewLines("Nothing is missing.");
        CommandRun after = migrate("--check");
        assertThat(after.status()).isZero();
        assertThat(after.out()).contains("applied  2 photos").doesNotContain("missing");
    }

    @Test
    void aNewerSchemaThatKeepsThisVersionIsToldAndLeftAlone() {
        migrate();
        EmbeddedServer.execute(
                database, "INSERT INTO schema_compatibility SELECT 999, max(version) FROM schema_compatibility", """
                INSERT INTO flyway_schema_history
                SELECT 999, '999', 'newer', type, 'V999__newer.sql', 1, installed_by, now(), 1, true
                FROM flyway_schema_history WHERE installed_rank = 1""");

        CommandRun checked = migrate("--check");

        assertThat(checked.status()).isZero();
        assertThat(checked.out())
                .contains("applied  999 newer")
                .endsWith(
                        "The schema is of a newer version (999); it keeps this one working." + System.lineSeparator());
        assertThat(migrate().out()).startsWith("Nothing is missing.").contains("newer version (999)");
    }

    @Test
    void ofTwoAtOnceEachTellsWhatItHasAppliedItself() {
        List<String> applied = Parallel.run(2, i -> migrate()).stream()
                .flatMap(run -> run.out().lines())
                .filter(line -> line.startsWith("applied"))
                .toList();

        assertThat(applied).doesNotHaveDuplicates().contains("applied  1 restaurants and reviews", "applied  2 photos");
    }

    @Test
    void whyItCannotBeDoneIsOneSentence() {
        EmbeddedServer.execute(database, "CREATE TABLE customer (id integer)");

        CommandRun refused = migrate();

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .endsWith(
                        "cannot be migrated: It has tables of another program (customer) and none of this site: DBNAME"
                                + " must be a database that this site has for itself." + System.lineSeparator());
    }

    @Test
    void mistakesInTheSettingsAreAllTold() {
        CommandRun refused = CommandRun.of(new MigrateCommand(), Map.of("DBPORT", "x"));

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .contains("DBHOST is not set", "DBPORT is \"x\"")
                .doesNotContain("PHOTO_DIR");
    }

    @Test
    void anythingElseIsWrongUsage() {
        assertThat(migrate("--dry-run").status()).isEqualTo(2);
        assertThat(migrate("--check", "--check").status()).isEqualTo(2);
    }
}
