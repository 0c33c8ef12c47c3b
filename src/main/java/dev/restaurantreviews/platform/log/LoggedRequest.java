package dev.restaurantreviews.platform.log;

import java.time.Duration;

/**
 * What the log tells of each request: nothing that the visitor has written, neither path nor query.
 *
 * @param route the template of the address, or what stands for all unknown ones
 */
public record LoggedRequest(String method, String route, int status, Duration duration) {

    @Override
    public String toString() {
        return method + " " + route + " " + status + " " + duration.toMillis() + " ms";
    }
}
