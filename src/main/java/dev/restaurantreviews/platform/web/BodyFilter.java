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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes in the body of a post before anything else looks at it: the right kind, not too large, readable. The parts are
 * read here because their failures would otherwise surface as a 500 in the middle of Faces.
 */
@WebFilter(filterName = "body")
public class BodyFilter extends HttpFilter {

    /**
     * The largest body in bytes, far more than a form without photos has; {@code web.xml} repeats it for bodies that do
     * not say their length. The server takes parts and texts into memory before anybody can count them.
     */
    static final long LARGEST_BODY = 512L * 1024;

    /** A larger body is still read up to here, so that the browser gets to see the answer. */
    private static final long DRAINED = 64L * 1024 * 1024;

    /** Far more than the largest form has. */
    private static final int MOST_PARTS = 50;

    private static final Logger LOG = Logger.getLogger(BodyFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            int status = takeIn(request, response);
            if (status == HttpServletResponse.SC_OK) {
                chain.doFilter(request, response);
            } else if (!response.isCommitted()) { // Tomcat may have refused a body that it cannot read
                response.sendError(status);
            }
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
            boolean tooMany = isMultipart(request) && request.getParts().size() > MOST_PARTS;
            request.getParameterMap(); // reads a urlencoded body, unless it is too large
            boolean tooLarge = !isMultipart(request) && request.getInputStream().read() >= 0;
            if (tooLarge) {
                drain(request, response);
            }
            return tooMany || tooLarge ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_OK;
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "A body was too large.", e);
            drain(request, response);
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } catch (IOException | ServletException | RuntimeException e) { // servers fail in many ways here
            LOG.log(Level.FINE, "A body could not be read.", e);
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return isMultipart(request) || contentType(request).equals("application/x-www-form-urlencoded");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return contentType(request).equals("multipart/form-data");
    }

    private static String contentType(HttpServletRequest request) {
        String header = request.getContentType();
        return header == null ? "" : header.split(";", 2)[0].strip(); // in lower case only: servers do not read others
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
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.log(Level.FINE, "A body that could not be read left nothing to delete.", e);
        }
    }
}
