package dev.restaurantreviews.platform.azure;

import java.time.Duration;
import java.util.Optional;

/**
 * What has become of the fetches for one scope.
 *
 * @param rest of the token in hand, negative when it has expired; empty when there has never been one
 */
record TokenCounts(long arrivals, long failures, Optional<Duration> rest) {

    static final TokenCounts NONE = new TokenCounts(0, 0, Optional.empty());

    /** Not a number, if there is no token. */
    double restInSeconds() {
        return rest.map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN);
    }
}
