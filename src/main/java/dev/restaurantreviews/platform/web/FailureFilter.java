package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.BusyException;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.platform.database.DatabaseFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what a page throws into a status: not found, busy, a database that is away, or a mistake of ours, which is logged. */
@WebFilter(filterName = "failure")
public class FailureFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(FailureFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Exchange.failure(request, e);
            answer(e, response);
        }
    }

    private static void answer(Exception failure, HttpServletResponse response) throws IOException {
        int status = status(failure);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.log(Level.SEVERE, "A page failed.", failure);
        } else if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.log(Level.WARNING, "Not available: {0}", DatabaseFailure.reason(failure));
        }
        if (response.isCommitted()) {
            throw new IOException("failed after the answer had begun", failure); // cuts the connection: an honest end
        }
        response.sendError(status);
    }

    private static int status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFoundException) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof BusyException) {
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
        }
        return DatabaseFailure.isUnavailable(failure)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
