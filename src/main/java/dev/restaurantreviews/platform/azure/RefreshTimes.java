package dev.restaurantreviews.platform.azure;

import java.time.Duration;

/**
 * When a token is fetched anew. Azure's tokens live for an hour to a day, and the libraries below answer from caches of
 * their own until 5 minutes before the end; so there is no use in asking earlier, and every reason to ask again often
 * when the answer has not changed by then.
 */
final class RefreshTimes {

    private static final Duration LAST_MINUTES = Duration.ofMinutes(5);

    /** Between the beginnings of two fetches, whatever happens. */
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int TENTH = 10;
    private static final int MOST_DOUBLINGS = 5; // 32 s, more than the longest pause

    private RefreshTimes() {}

    /** The pause after a new token has come: half of its life, or until its last minutes if that is later. */
    static Duration afterNewToken(Duration life) {
        return longer(life.dividedBy(2), life.minus(LAST_MINUTES));
    }

    /** Whether a token with so much of its life left should have a successor, whatever its whole life is. */
    static boolean isDue(Duration rest) {
        return rest.compareTo(LAST_MINUTES) <= 0;
    }

    /** The pause while a valid token does not get a successor: a tenth of what is left of it, within limits. */
    static Duration whileWaitingForSuccessor(Duration rest) {
        return longer(SHORTEST_PAUSE, shorter(LONGEST_PAUSE, rest.dividedBy(TENTH)));
    }

    /**
     * The pause while there is no valid token: a second, then twice as long each time, within limits.
     *
     * @param failures how many tries have failed in a row, at least 1
     */
    static Duration withoutToken(int failures) {
        return shorter(LONGEST_PAUSE, SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
