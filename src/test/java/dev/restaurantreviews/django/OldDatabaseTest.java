package dev.restaurantreviews.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import dev.restaurantreviews.platform.config.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldDatabaseTest {

    @TempDir
    private Path folder;

    private final Map<String, String> old = new HashMap<>();

    private Settings.Database database(String... arguments) {
        Map<String, String> environment =
                new HashMap<>(Map.of("DBHOST", "new.example", "DBNAME", "new", "DBUSER", "me", "DBPASS", "new-secret"));
        environment.put("PHOTO_DIR", folder.toString());
        environment.putAll(old);
        return OldDatabase.of(
                ImportOptions.parse(List.of(arguments)), new Console(System.out, System.err, environment));
    }

    @Test
    void isTheSitesOwnWhenNobodySaysOtherwise() {
        assertThat(database()).hasToString("me@new.example:5432/new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://webapp%40home:p%40ss+1@old.example:5433/restaurant?sslmode=require",
                "postgres://old.example:5433/restaurant?user=webapp%40home&password=p%40ss+1&sslmode=require",
                "jdbc:postgresql://old.example:5433/restaurant?user=webapp@home&password=p@ss+1&sslmode=require"
            })
    void isNamedByAUrl(String url) {
        Settings.Database database = database("--from-database", url);

        assertThat(database).hasToString("webapp@home@old.example:5433/restaurant");
        assertThat(database.password()).contains("p@ss+1");
        assertThat(database.sslMode()).isEqualTo("require");
    }

    @Test
    void isNamedByTheOldSitesSettings() {
        old.putAll(Map.of(
                "OLD_DBHOST", "old.example", "OLD_DBNAME", "restaurant", "OLD_DBUSER", "webapp", "OLD_DBPASS", "x"));

        assertThat(database()).hasToString("webapp@old.example:5432/restaurant");
    }

    @Test
    void aPasswordNeedNotStandInTheUrl() {
        old.put("OLD_DBPASS", "kept apart");

        assertThat(database("--from-database", "postgresql://webapp@old.example/restaurant")
                        .password())
                .contains("kept apart");
    }

    /** And with a password of the new site, which is none of the old one's business. */
    @Test
    void withoutAPasswordATokenOpensIt() {
        Settings.Database database = database("--from-database", "postgresql://webapp@old/restaurant");

        assertThat(database.password()).isEqualTo(Optional.empty());
        assertThat(database.host()).isEqualTo("old.postgres.database.azure.com");
        assertThat(database.sslMode()).isEqualTo("verify-full");
    }

    @Test
    void mistakesAreToldWithTheNamesThatTheOperatorHasUsed() {
        old.putAll(Map.of("OLD_DBHOST", "old.example", "OLD_DBPASS", "secret", "OLD_DBPORT", "many"));

        assertThatThrownBy(this::database)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("OLD_DBNAME is not set")
                .hasMessageContaining("OLD_DBUSER is not set")
                .hasMessageContaining("OLD_DBPORT is \"many\"")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OLD_DBNAME", "OLD_DBPORT", "OLD_DBUSER", "OLD_DBPASS", "OLD_DBSSLMODE", "OLD_DBSSLROOTCERT"})
    void anyOldSettingWithoutAHostIsAMistakeAndNotTheSitesOwnDatabase(String setting) {
        old.put(setting, "1");

        assertThatThrownBy(this::database)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("OLD_DBHOST is not set");
    }

    @Test
    void anEmptyOldSettingIsNone() {
        old.putAll(Map.of("OLD_DBHOST", "", "OLD_DBNAME", " "));

        assertThat(database()).hasToString("me@new.example:5432/new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:secret@old.example/restaurant",
                "old.example",
                "postgresql://me:sec ret@old.example/restaurant",
                "postgresql://old.example/restaurant?application_name=secret"
            })
    void anotherUrlIsWrongUsageAndNotRepeated(String url) {
        assertThatThrownBy(() -> database("--from-database", url))
                .isInstanceOf(WrongCommandUsage.class)
                .hasMessageContaining("--from-database")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--photo", "photos", "--photos", "--from-database"})
    void whatIsNoOptionOrWantsAValueIsWrongUsage(String argument) {
        assertThatThrownBy(() -> database(argument))
                .isInstanceOf(WrongCommandUsage.class)
                .hasMessageContaining(argument);
    }
}
