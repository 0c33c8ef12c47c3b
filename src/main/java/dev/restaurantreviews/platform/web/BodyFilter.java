package dev.restaurantreviews.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.FileUploadSizeException;

/**
 * Takes in the body of a post before anything else looks at it: the right kind, not too large, readable. What is wrong
 * with it would otherwise surface as a 500 in the middle of Faces.
 */
@WebFilter(filterName = "body")
public class BodyFilter extends HttpFilter {

    /** All texts of a form together, in bytes: far more than any of our forms has. */
    static final long LARGEST_TEXTS = 512L * 1024;

    /** A larger body is still read up to here, so that the browser gets to see the answer. */
    static final long DRAINED = 64L * 1024 * 1024;

    private static final String MULTIPART = "multipart/form-data";

    private static final Logger LOG = Logger.getLogger(BodyFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (!isForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > largest(request)) {
            refuseTooLarge(request, response);
        } else if (contentType(request).equals(MULTIPART)) {
            takeInParts(request, response, chain);
        } else {
            takeInTexts(request, response, chain);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return Stream.of(MULTIPART, "application/x-www-form-urlencoded").anyMatch(contentType(request)::equals);
    }

    private static long largest(HttpServletRequest request) {
        return contentType(request).equals(MULTIPART) ? DRAINED : LARGEST_TEXTS;
    }

    private static String contentType(HttpServletRequest request) {
        String header = request.getContentType();
        return header == null ? "" : header.split(";", 2)[0].strip(); // in lower case only: servers do not read others
    }

    private static void takeInParts(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (MultipartForm form = read(request, response)) {
            if (form == null) {
                return;
            }
            Map<String, String[]> parameters = parameters(request, form);
            Exchange.files(request, form.files());
            if (form.isTooLarge() || form.isDiskFull()) {
                Exchange.parameters(request, FormParametersFilter.ofUntaken(parameters)); // to be given back
                response.sendError(
                        form.isTooLarge()
                                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                                : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                chain.doFilter(new ParameterRequest(request, parameters), response);
            }
        }
    }

    /** The form; null after an error that has been answered. */
    private static MultipartForm read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return MultipartForm.read(request);
        } catch (FileUploadSizeException e) {
            LOG.log(Level.FINE, "A body was too large.", e);
            refuseTooLarge(request, response);
        } catch (IOException | RuntimeException e) { // parsers fail in many ways
            refuseUnreadable(response, e);
        }
        return null;
    }

    /** Those of the query, and the texts of the form. */
    private static Map<String, String[]> parameters(HttpServletRequest request, MultipartForm form) {
        Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
        form.texts()
                .forEach((name, values) -> parameters.merge(
                        name,
                        values.toArray(String[]::new),
                        (query, body) ->
                                Stream.of(query, body).flatMap(Stream::of).toArray(String[]::new)));
        return parameters;
    }

    private static void takeInTexts(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean tooLarge;
        try {
            request.getParameterMap(); // reads the body, unless it is too large
            tooLarge = request.getInputStream().read() >= 0;
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "A body was too large.", e);
            tooLarge = true;
        } catch (IOException | RuntimeException e) { // servers fail in many ways here
            refuseUnreadable(response, e);
            return;
        }
        if (tooLarge) {
            refuseTooLarge(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuseUnreadable(HttpServletResponse response, Exception reason) throws IOException {
        LOG.log(Level.FINE, "A body could not be read.", reason);
        if (!response.isCommitted()) { // Tomcat may have refused a body that it cannot read
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void refuseTooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        drain(request, response);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static void drain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > DRAINED) {
            response.setHeader("Connection", "close");
        }
        byte[] buffer = new byte[64 * 1024];
        InputStream body = request.getInputStream();
        long left = DRAINED;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
            left -= Math.max(read, 0);
        }
    }
}
