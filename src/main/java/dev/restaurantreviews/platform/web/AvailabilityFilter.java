package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.database.Readiness;
import dev.restaurantreviews.platform.health.RequestsInFlight;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers pages with 503 until the database is there, and again when the server is about to stop. The last filter, so
 * that the parameters of a post are known and the error page can give the typed text back.
 */
@WebFilter(filterName = "availability")
public class AvailabilityFilter extends HttpFilter {

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Exchange.page(request).isPresent() && !isAvailable(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isAvailable(HttpServletRequest request) {
        return readiness.servesPages() && !RequestsInFlight.isTooLate(request);
    }
}
