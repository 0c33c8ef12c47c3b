package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Refuses posts that another site made the browser send. {@code Sec-Fetch-Site} is believed first, where it is sent;
 * otherwise {@code Origin} must name this host. Without either (not a browser) the form token decides alone.
 */
@WebFilter(filterName = "origin")
public class OriginFilter extends HttpFilter {

    @Inject
    private transient Provider<Settings> settings; // wrong settings must not keep the filter from being made

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && !isSameOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request.getHeader("Host"));
    }

    private boolean isOurs(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority(); // null for the opaque origin "null"
            return authority != null
                    && (authority.equalsIgnoreCase(host)
                            || settings.get()
                                    .publicUrl()
                                    .filter(url -> authority.equalsIgnoreCase(url.getAuthority()))
                                    .isPresent());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
