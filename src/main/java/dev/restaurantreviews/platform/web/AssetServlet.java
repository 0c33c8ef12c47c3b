package dev.restaurantreviews.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends an {@link Asset} under its versioned address: compressed once, kept by browsers for ever. */
@WebServlet(name = "assets", urlPatterns = AssetServlet.PATH + "*")
public class AssetServlet extends HttpServlet {

    static final String PATH = "/assets/";

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]+)/([a-z0-9.-]+)");
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        Optional<Asset> found =
                address.matches() ? Assets.of(getServletContext()).find(address.group(2)) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        // During an upgrade a page of the other version may ask here: it gets what there is, but must not keep it.
        boolean current = asset.version().equals(address.group(1));
        response.setHeader("Cache-Control", current ? FOR_EVER : "no-store");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.contentType());
        send(acceptsGzip(request), asset, response);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        return encodings != null
                && encodings.contains("gzip")
                && !REFUSED.matcher(encodings).find();
    }

    private static void send(boolean gzip, Asset asset, HttpServletResponse response) throws IOException {
        byte[] body = gzip ? asset.gzipped() : asset.content();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
