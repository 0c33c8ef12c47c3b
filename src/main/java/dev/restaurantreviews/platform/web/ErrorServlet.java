package dev.restaurantreviews.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers every error in the site's layout; {@code web.xml} sends all of them here. It needs neither Faces, CDI nor the
 * database, so that it cannot fail for the same reason as the page did.
 */
@WebServlet(name = "error", urlPatterns = "/error-page")
public class ErrorServlet extends HttpServlet {

    /** How long a visitor or a crawler should wait while a dependency is down. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private transient ErrorPage page;

    @Override
    public void init() {
        page = new ErrorPage(getServletContext());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code == null ? HttpServletResponse.SC_NOT_FOUND : code; // asked for by its own address
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.getWriter().write(page.html(status, request));
    }
}
