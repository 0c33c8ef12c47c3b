package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Refuses posts that another site made the browser send. {@code Sec-Fetch-Site} is believed first, where it is sent;
 * otherwise {@code Origin} must name this host. Without either (not a browser) the form token decides alone.
 */
@WebFilter(filterName = "origin")
public class OriginFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && !isSameOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request.getHeader("Host"));
    }

    private static Optional<URI> publicUrl() {
        try {
            return Settings.current().publicUrl();
        } catch (WrongSettings e) {
            return Optional.empty(); // the site is not ready: nothing will be stored anyway
        }
    }

    private static boolean isOurs(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority(); // null for the opaque origin "null"
            return authority != null
                    && (authority.equalsIgnoreCase(host)
                            || publicUrl()
                                    .filter(url -> authority.equalsIgnoreCase(url.getAuthority()))
                                    .isPresent());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
