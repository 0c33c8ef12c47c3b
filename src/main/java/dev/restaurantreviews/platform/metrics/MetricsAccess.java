package dev.restaurantreviews.platform.metrics;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.MetricsToken;
import dev.restaurantreviews.platform.config.WrongSettings;
import dev.restaurantreviews.platform.health.LocalRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Decides who may read the metrics: the bearer of the token, and whoever is on this machine. */
enum MetricsAccess {
    GRANTED,
    /** There is a token, which would have opened. */
    WITHOUT_TOKEN,
    /** Nothing would have opened. */
    CLOSED;

    private static final String BEARER = "bearer ";

    static MetricsAccess of(HttpServletRequest request) {
        Optional<MetricsToken> token = token();
        if (LocalRequests.isLocal(request)
                || token.filter(wanted -> isBorne(wanted, request)).isPresent()) {
            return GRANTED;
        }
        return token.isPresent() ? WITHOUT_TOKEN : CLOSED;
    }

    private static Optional<MetricsToken> token() {
        try {
            return Settings.current().metricsToken();
        } catch (WrongSettings e) {
            return Optional.empty(); // the operator is told by others
        }
    }

    /** Takes the same time wherever the two differ. */
    private static boolean isBorne(MetricsToken wanted, HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(bytes(header.substring(BEARER.length()).strip()), bytes(wanted.value()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
