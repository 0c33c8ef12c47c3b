package dev.restaurantreviews.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which page a request means. What is neither a page nor mapped to a servlet of ours ends here: files beside
 * the pages, such as a raw {@code .xhtml}, are never served.
 */
@WebFilter(filterName = "page")
public class PageFilter extends HttpFilter {

    private static final List<String> READING = List.of("GET", "HEAD");
    private static final List<String> FORM = List.of("GET", "HEAD", "POST");
    private static final List<String> POSTING = List.of("POST");
    private static final Set<MappingMatch> NOT_OURS = Set.of(MappingMatch.DEFAULT, MappingMatch.EXTENSION);

    @Inject
    private transient Pages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        Optional<RequestedPage> page = pages.find(path);
        if (page.isPresent()) {
            Exchange.page(request, page.get());
            RequestedPage found = page.get();
            Exchange.route(request, found.route());
            answer(
                    request,
                    response,
                    found.form() ? FORM : READING,
                    () -> chain.doFilter(new ViewRequest(request, found.view()), response));
        } else if (isMappedToOtherServlet(request)) {
            Exchange.route(request, request.getHttpServletMapping().getPattern());
            answer(
                    request,
                    response,
                    pages.takesPosts(path) ? POSTING : READING,
                    () -> chain.doFilter(request, response));
        } else {
            answerUnknown(path, request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static boolean isMappedToOtherServlet(HttpServletRequest request) {
        return !NOT_OURS.contains(request.getHttpServletMapping().getMappingMatch())
                && !request.getHttpServletMapping().getServletName().equals("faces");
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, List<String> methods, Answer answer)
            throws IOException, ServletException {
        if (methods.contains(request.getMethod())) {
            answer.write();
        } else {
            response.setHeader("Allow", String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** What follows once the method is allowed. */
    private interface Answer {
        void write() throws IOException, ServletException;
    }

    private void answerUnknown(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Pages.MovedPage> moved = pages.findMoved(path);
        if (moved.isPresent()) {
            Exchange.route(request, moved.get().route());
            Redirect.send(
                    response,
                    HttpServletResponse.SC_MOVED_PERMANENTLY,
                    moved.get().target());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
