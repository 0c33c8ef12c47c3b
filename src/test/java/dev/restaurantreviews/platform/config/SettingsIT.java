package dev.restaurantreviews.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The settings reach the beans as they stand in the environment, and what is not set has its default. */
class SettingsIT extends ServerTest {

    @Inject
    Settings settings;

    @Test
    void theEnvironmentIsInjected() {
        assertThat(settings).isSameAs(Settings.current());
        assertThat(settings.database().name()).isEqualTo(System.getenv("DBNAME"));
        assertThat(settings.database().port()).isEqualTo(Integer.parseInt(System.getenv("DBPORT")));
        assertThat(settings.publicUrl())
                .hasValueSatisfying(url -> assertThat(url).hasToString(System.getenv("APP_PUBLIC_URL")));
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.trustedProxyHops()).isZero();
        assertThat(settings.migrate()).isEqualTo(Settings.Migrate.AUTO);
        assertThat(settings.database().sslMode()).isEqualTo("prefer");
    }

    @Test
    void aValueIsWhatTheOperatorHasWritten() {
        assertThat(settings.siteName()).isEqualTo("Soup & ${DBUSER}");
    }

    @Test
    void noPasswordIsPrinted() {
        assertThat(settings.database().toString())
                .doesNotContain(settings.database().password().orElseThrow());
        assertThat(settings.toString())
                .doesNotContain(settings.database().password().orElseThrow());
    }
}
