package dev.restaurantreviews.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @AfterEach
    void end() {
        RequestId.end();
    }

    @Test
    void theIdOfAppServiceIsTaken() {
        RequestId.begin("13a1dd03-d2e7-46ec-8ae2-03ee10288733");

        assertThat(RequestId.current()).contains("13a1dd03-d2e7-46ec-8ae2-03ee10288733");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "two words",
                "line\nbreak",
                "<script>",
                "\"quoted\"",
                "[bracket]",
                "ümlaut",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void insteadOfAnythingOddThereIsOneOfOurs(String given) {
        RequestId.begin(given);

        assertThat(RequestId.current().orElseThrow()).matches("[0-9a-f]{16}");
    }

    @Test
    void nothingStaysWithTheThread() {
        RequestId.begin("one");
        RequestId.end();

        assertThat(RequestId.current()).isEmpty();
    }
}
