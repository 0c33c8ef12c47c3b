package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.devserver.Options.Extra;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void hasDefaultsForEverything() {
        Options options = Options.parse(CHECKOUT, Map.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.dataDirectory()).isEqualTo(Path.of("/checkout/.data"));
        assertThat(options.extras()).isEmpty();
        assertThat(options.hasOwnDatabase()).isFalse();
        assertThat(options.hasOwnPhotoStore()).isFalse();
    }

    @Test
    void understandsItsArgumentsAndEnvironment() {
        Map<String, String> environment = Map.of("PORT", "8181", "DATA_DIR", "/elsewhere", "DBHOST", "db.example.org");

        Options options = Options.parse(
                CHECKOUT, environment, "--server payara --dev --empty --azurite --https --rehearse-azure".split(" "));

        assertThat(options.port()).isEqualTo(8181);
        assertThat(options.dataDirectory()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.extras()).containsExactly(Extra.values());
        assertThat(options.hasOwnDatabase()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHOTO_DIR", "AZURE_STORAGE_CONNECTION_STRING", "STORAGE_ACCOUNT_NAME", "STORAGE_URL"})
    void aSettingThatNamesAPhotoStoreIsLeftAlone(String name) {
        assertThat(Options.parse(CHECKOUT, Map.of(name, "x")).hasOwnPhotoStore())
                .isTrue();
        assertThat(Options.parse(CHECKOUT, Map.of(name, " ")).hasOwnPhotoStore())
                .isFalse();
    }

    @Test
    void theServerDecidesWhichWarIsTaken() {
        assertThat(Options.parse(CHECKOUT, Map.of()).war())
                .isEqualTo(CHECKOUT.resolve("target/restaurant-reviews.war"));
        assertThat(Options.parse(CHECKOUT, Map.of(), "--server", "tomcat").war())
                .isEqualTo(CHECKOUT.resolve("target/restaurant-reviews-tomcat.war"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server", "--server jetty", "--EMPTY", "-dev", "--", "x"})
    void refusesWhatItCannotDo(String arguments) {
        assertThatThrownBy(() -> Options.parse(CHECKOUT, Map.of(), arguments.split(" ")))
                .isInstanceOf(WrongUsage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "http"})
    void refusesAWrongPort(String port) {
        assertThatThrownBy(() -> Options.parse(CHECKOUT, Map.of("PORT", port)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("PORT is '" + port + "'");
    }
}
