package dev.restaurantreviews.platform.log;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The id of the request that a thread serves, so that every line which is logged meanwhile can carry it;
 * java.util.logging itself knows no context. Visitors see it on error pages, and may quote it.
 */
public final class RequestId {

    /** The header of each answer. */
    public static final String HEADER = "X-Request-Id";

    /** By this one App Service finds the request in its own logs. */
    public static final String APP_SERVICE_HEADER = "x-arr-log-id";

    /** App Service sends a UUID; anybody else may send anything, which must neither forge a line nor fill the log. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /**
     * From now on this thread serves a request.
     *
     * @param given the id that it brings along; it gets one of ours if this is null or not plausible
     */
    public static void begin(String given) {
        CURRENT.set(given != null && PLAUSIBLE.matcher(given).matches() ? given : random());
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()); // it need not be a secret
    }

    /** Of the request that this thread serves; empty when it serves none. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The request is done with; the thread may serve others, even of another application. */
    public static void end() {
        CURRENT.remove();
    }
}
