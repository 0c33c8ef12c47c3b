package dev.restaurantreviews.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.restaurantreviews.platform.config.Settings.Migrate;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "DBHOST", "db.example",
            "DBNAME", "reviews",
            "DBUSER", "reviewer",
            "DBPASS", "s3cret",
            "PHOTO_DIR", System.getProperty("java.io.tmpdir")));

    private Settings read() {
        return new SettingsReader(new MapConfig(environment)).read();
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        Settings settings = read();

        assertThat(settings.siteName()).isEqualTo("Restaurant Reviews");
        assertThat(settings.zone()).hasToString("UTC");
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.trustedProxyHops()).isZero();
        assertThat(settings.migrate()).isEqualTo(Migrate.AUTO);
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.database().port()).isEqualTo(5432);
        assertThat(settings.database().sslMode()).isEqualTo("prefer");
    }

    @Test
    void anEmptyValueCountsAsNotSet() {
        environment.put("SITE_TIMEZONE", " ");

        assertThat(read().zone()).hasToString("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "DBPORT, 0",
        "DBPORT, five",
        "SITE_TIMEZONE, Mars/Olympus",
        "MIGRATE, sometimes",
        "TRUSTED_PROXY_HOPS, -1",
        "DRAIN_SECONDS, -1",
        "DRAIN_SECONDS, 121",
        "DRAIN_SECONDS, 5s",
        "DBSSLMODE, maybe",
        "DBSSLROOTCERT, /no/such/file",
        "APP_PUBLIC_URL, reviews.example",
        "APP_PUBLIC_URL, ftp://reviews.example",
        "APP_PUBLIC_URL, https://reviews.example/path",
        "APP_PUBLIC_URL, https://"
    })
    void aWrongValueIsNamedWithItsVariable(String name, String value) {
        environment.put(name, value);

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes())
                .singleElement()
                .asString()
                .startsWith(name + " is \"" + value + "\"")
                .contains("must be");
    }

    @Test
    void allMistakesAreToldAtOnceAndNeverThePassword() {
        environment.remove("DBHOST");
        environment.put("DBPORT", "x");
        environment.put("MIGRATE", "x");

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes()).hasSize(3).noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void thePasswordInAUrlIsNotTold() {
        environment.put("APP_PUBLIC_URL", "https://me:s3cret@reviews.example");

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes())
                .singleElement()
                .asString()
                .contains("APP_PUBLIC_URL")
                .doesNotContain("s3cret");
    }

    @Test
    void withoutAPasswordTheSiteSaysWhatIsMissing() {
        environment.remove("DBPASS");

        assertThatThrownBy(this::read).hasMessageContaining("DBPASS is not set");
    }

    @Test
    void thePublicUrlLosesItsLastSlash() {
        environment.put("APP_PUBLIC_URL", "https://reviews.example/");

        assertThat(read().publicUrl()).contains(URI.create("https://reviews.example"));
    }

    @Test
    void onAppServiceThePublicUrlIsTheHostOfTheSite() {
        environment.put("WEBSITE_HOSTNAME", "reviews.azurewebsites.net");

        assertThat(read().publicUrl()).contains(URI.create("https://reviews.azurewebsites.net"));
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(read().toString()).doesNotContain("s3cret");
    }
}
