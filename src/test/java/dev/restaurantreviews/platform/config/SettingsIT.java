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
        assertThat(settings.database().sslMode()).isEqualTo("verify-full"); // with tokens
    }

    @Test
    void aValueIsWhatTheOperatorHasWritten() {
        assertThat(settings.siteName()).isEqualTo("Soup & ${DBUSER}");
    }

    /** So every test in the server shows that none is needed. */
    @Test
    void thereIsNoPassword() {
        assertThat(settings.database().password()).isEmpty();
        assertThat(settings.needIdentity()).isTrue();
        assertThat(System.getenv())
                .doesNotContainKeys("DBPASS", "AZURE_CLIENT_SECRET", "AZURE_STORAGE_CONNECTION_STRING");
    }
}
