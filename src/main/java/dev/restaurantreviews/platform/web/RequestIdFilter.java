package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.log.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells each client the id of its request. The first filter: it also keeps the answer for the {@link RequestObserver}. */
@WebFilter(filterName = "request-id")
public class RequestIdFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange.answer(request, response);
        RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
        chain.doFilter(request, response);
    }
}
