package dev.restaurantreviews.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshTimesTest {

    @ParameterizedTest
    @CsvSource({"PT20S, PT10S", "PT5M, PT2M30S", "PT10M, PT5M", "PT1H, PT55M", "PT24H, PT23H55M"})
    void aNewTokenIsReplacedAtHalfItsLifeOrInItsLastFiveMinutes(Duration life, Duration pause) {
        assertThat(RefreshTimes.afterNewToken(life)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1S", "PT8S, PT1S", "PT20S, PT2S", "PT2M, PT12S", "PT5M, PT30S", "PT24H, PT30S"})
    void aSuccessorThatDoesNotComeIsAskedForAgainMoreAndMoreOften(Duration rest, Duration pause) {
        assertThat(RefreshTimes.whileWaitingForSuccessor(rest)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "5, PT16S", "6, PT30S", "7, PT30S", "1000000, PT30S"})
    void withoutATokenThePausesDoubleUpToHalfAMinute(int failures, Duration pause) {
        assertThat(RefreshTimes.withoutToken(failures)).isEqualTo(pause);
    }
}
