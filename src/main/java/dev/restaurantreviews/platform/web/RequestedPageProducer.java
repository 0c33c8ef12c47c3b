package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

/** Lets a backing bean have its {@link RequestedPage} injected. */
@ApplicationScoped
class RequestedPageProducer {

    @Produces
    RequestedPage requestedPage(HttpServletRequest request) {
        return Exchange.page(request).orElseThrow();
    }
}
