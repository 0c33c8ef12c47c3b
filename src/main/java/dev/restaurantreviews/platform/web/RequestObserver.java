package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.log.LoggedRequest;
import dev.restaurantreviews.platform.log.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees each request from before the first filter until after its error page: gives it an id, counts it, logs one line. */
@WebListener
public class RequestObserver implements ServletRequestListener {

    private static final Logger LOG = Logger.getLogger(RequestObserver.class.getName());
    private static final String BEGUN = RequestObserver.class.getName() + ".begun";

    /** Machines that ask every few seconds would hide what visitors do. */
    private static final Set<String> PROBES = Set.of("/health/live", "/health/ready", "/metrics", "/robots933456.txt");

    /** For all addresses that are none of ours: there is no end of them. */
    private static final String UNKNOWN = "unknown";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String OTHER_METHOD = "other";

    @Inject
    private RequestMetrics metrics;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        RequestId.begin(request.getHeader(RequestId.APP_SERVICE_HEADER));
        request.setAttribute(BEGUN, System.nanoTime());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        try {
            HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
            Exchange.answer(request).ifPresent(answer -> observe(request, answer));
        } finally {
            RequestId.end();
        }
    }

    private void observe(HttpServletRequest request, HttpServletResponse answer) {
        String route = Exchange.route(request).orElse(UNKNOWN);
        if (!PROBES.contains(route)) {
            long begun = (Long) request.getAttribute(BEGUN);
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER_METHOD;
            Duration duration = Duration.ofNanos(System.nanoTime() - begun);
            LoggedRequest observed = new LoggedRequest(method, route, answer.getStatus(), duration);
            metrics.count(observed);
            RejectedPost.of(request, observed.status()).ifPresent(metrics::count);
            LOG.log(level(observed), "{0}", observed);
        }
    }

    /** A page has some assets, which tell nothing about the visitor's way through the site. */
    private static Level level(LoggedRequest request) {
        boolean asset =
                request.route().startsWith(AssetServlet.PATH) && request.status() < HttpServletResponse.SC_BAD_REQUEST;
        return asset ? Level.FINE : Level.INFO;
    }
}
