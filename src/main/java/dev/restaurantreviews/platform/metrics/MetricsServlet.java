package dev.restaurantreviews.platform.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers Prometheus, in its text format. */
@WebServlet(name = "metrics", urlPatterns = "/metrics")
public class MetricsServlet extends HttpServlet {

    private static final String TEXT_FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    @Inject
    private transient PrometheusMeterRegistry registry;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (MetricsAccess.of(request)) {
            case GRANTED -> {
                response.setContentType(TEXT_FORMAT);
                response.setHeader("Cache-Control", "no-store");
                registry.scrape(response.getOutputStream());
            }
            case WITHOUT_TOKEN -> {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case CLOSED -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
