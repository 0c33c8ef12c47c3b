package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the proxies in front say about a request, believed only as far as {@code TRUSTED_PROXY_HOPS} allows. */
@ApplicationScoped
public class Proxies {

    @Inject
    private Settings settings;

    /** Whether the browser speaks https, to this server or to a trusted proxy. */
    public boolean isSecure(HttpServletRequest request) {
        boolean behindProxy = settings.trustedProxyHops() > 0;
        return request.isSecure() || behindProxy && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
