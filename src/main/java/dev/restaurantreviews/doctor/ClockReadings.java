package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.NotTried;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Compares the clock of this machine with those of others, as far as other checks have met them. */
final class ClockReadings {

    /** Access tokens are refused by clocks that are minutes off; ten seconds say that nobody sets this one. */
    private static final Duration BEARABLE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Duration> ahead = new ConcurrentSkipListMap<>();

    ClockReadings(Clock clock) {
        this.clock = clock;
    }

    /** By this machine's clock. */
    Instant now() {
        return clock.instant();
    }

    /**
     * Notes what another clock has said.
     *
     * @param whose such as {@code the database's}
     * @param asked when it was asked, by this machine's clock; the answer has just come
     */
    void note(String whose, Instant time, Instant asked) {
        Instant middle = asked.plus(Duration.between(asked, now()).dividedBy(2));
        ahead.put(whose, Duration.between(time, middle));
    }

    Result examine() {
        if (ahead.isEmpty()) {
            return new NotTried();
        }
        String differences = ahead.entrySet().stream()
                .map(entry -> words(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        boolean good =
                ahead.values().stream().allMatch(difference -> difference.abs().compareTo(BEARABLE) <= 0);
        return good
                ? new Fine("the clock of this machine is " + differences)
                : new Wrong("The clock of this machine is " + differences + ": tokens depend on it.", Cures.CLOCK);
    }

    private static String words(Duration ahead) {
        return Words.seconds(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of");
    }
}
