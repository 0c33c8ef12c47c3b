package dev.restaurantreviews.visitor;

import dev.restaurantreviews.platform.web.Exchange;
import dev.restaurantreviews.platform.web.RequestedPage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the visitor his cookie on pages with a form, and only there; such pages are never kept by a cache. */
@WebFilter(filterName = "visitor")
public class VisitorFilter extends HttpFilter {

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean form = Exchange.page(request).map(RequestedPage::form).orElse(false);
        if (form) {
            visitor.introduce(response);
            response.setHeader("Cache-Control", "no-store");
        } else if (Exchange.page(request).isPresent()) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept-Language, Cookie");
        }
        chain.doFilter(request, response);
    }
}
