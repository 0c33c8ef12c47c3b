package dev.restaurantreviews.platform.web;

import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;

/**
 * Whether the deployment is the exploded copy that {@code ./scripts/run --dev} makes. No setting switches it on: the
 * file that marks it is not in the WAR.
 */
final class DevelopmentMode {

    private static final String MARK = "/WEB-INF/development-mode";

    private DevelopmentMode() {}

    static boolean isOn(ServletContext context) {
        try {
            return context.getResource(MARK) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e); // the path is a constant
        }
    }
}
