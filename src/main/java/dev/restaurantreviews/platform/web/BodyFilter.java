package dev.restaurantreviews.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes in the body of a post before anything else looks at it: the right kind, not too large, readable. The parts are
 * read here because their failures would otherwise surface as a 500 in the middle of Faces.
 */
@WebFilter(filterName = "body")
public class BodyFilter extends HttpFilter {

    /** The largest body in bytes; {@code web.xml} repeats it for bodies that do not say their length. */
    static final long LARGEST_BODY = 45L * 1024 * 1024;

    /** A larger body is still read up to here, so that the browser gets to see the answer. */
    private static final long DRAINED = 64L * 1024 * 1024;

    /** Far more than the largest form has. */
    private static final int MOST_PARTS = 50;

    /** Bytes in a text field; servers take no more of a urlencoded form either. */
    private static final long LARGEST_TEXT = 2L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(BodyFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        int status = takeIn(request, response);
        if (status != HttpServletResponse.SC_OK) {
            response.sendError(status);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            deleteParts(request);
        }
    }

    private static int takeIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isForm(request)) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            drain(request, response);
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        try {
            boolean tooMuch = isMultipart(request) && isTooMuch(request.getParts());
            request.getParameterMap(); // reads a urlencoded body
            return tooMuch ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_OK;
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "A body was too large.", e);
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } catch (IOException | ServletException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "A body could not be read.", e);
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isTooMuch(Collection<Part> parts) {
        return parts.size() > MOST_PARTS
                || parts.stream()
                        .anyMatch(part -> part.getSubmittedFileName() == null && part.getSize() > LARGEST_TEXT);
    }

    private static boolean isForm(HttpServletRequest request) {
        return isMultipart(request) || contentType(request).equals("application/x-www-form-urlencoded");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return contentType(request).equals("multipart/form-data");
    }

    private static String contentType(HttpServletRequest request) {
        String header = request.getContentType();
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
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

    private static void deleteParts(HttpServletRequest request) {
        try {
            Collection<Part> parts = isMultipart(request) ? request.getParts() : List.of();
            for (Part part : parts) {
                part.delete();
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            LOG.log(Level.WARNING, "Temporary files of a post were left behind.", e);
        }
    }
}
