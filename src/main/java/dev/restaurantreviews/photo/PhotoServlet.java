package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.visitor.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Streams the files of photos out of the store, to those who may see them. The store itself is private. */
@WebServlet(name = "photo", urlPatterns = "/photos/*")
public class PhotoServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\\d+)\\.jpg");

    /** A file never changes, but a photo can be hidden: shared caches ask again after a minute. */
    private static final String PUBLIC = "public, max-age=86400, s-maxage=60, immutable";

    /** Half of the threads that servers have by default: visitors on slow lines leave the others to the pages. */
    private static final int STREAMS = 100;

    private static final Logger LOG = Logger.getLogger(PhotoServlet.class.getName());

    private final transient Semaphore streams = new Semaphore(STREAMS);

    @Inject
    private transient PhotoService photos;

    @Inject
    private transient PhotoStore store;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient PhotoMetrics metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<PhotoSize> size = path.matches() ? size(path.group(2)) : Optional.empty();
        Optional<PhotoFile> file = size.flatMap(known -> photos.findFile(UUID.fromString(path.group(1))));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (file.get().visibility()) {
            case PUBLIC -> send(file.get(), size.get(), PUBLIC, request, response);
            case WAITING -> sendToItsVisitor(file.get(), size.get(), request, response);
            case GONE -> response.sendError(HttpServletResponse.SC_GONE);
        }
    }

    private static Optional<PhotoSize> size(String pixels) {
        return Arrays.stream(PhotoSize.values())
                .filter(size -> pixels.equals(String.valueOf(size.pixels())))
                .findFirst();
    }

    private void sendToItsVisitor(
            PhotoFile file, PhotoSize size, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (visitor.id().filter(file::isTakenInBy).isPresent()) {
            send(file, size, "private, no-store", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(
            PhotoFile file, PhotoSize size, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + file.id() + "-" + size.pixels() + "\"";
        long length = file.bytes().get(size);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", caching);
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        try {
            Optional<ByteRange> range = ByteRange.parse(wantedRange(request, tag), length);
            range.ifPresent(part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length);
            });
            stream(file, size, range.orElse(new ByteRange(0, length - 1)), request, response);
        } catch (ByteRange.Unsatisfiable e) {
            response.reset();
            response.setHeader("Content-Range", "bytes */" + length);
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        }
    }

    private static boolean isKnown(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String wantedRange(HttpServletRequest request, String tag) {
        String condition = request.getHeader("If-Range");
        boolean wanted = request.getMethod().equals("GET") && (condition == null || condition.equals(tag));
        return wanted ? request.getHeader("Range") : null;
    }

    private void stream(
            PhotoFile file, PhotoSize size, ByteRange range, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean onlyHead = request.getMethod().equals("HEAD");
        if (!streams.tryAcquire()) {
            fail(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (InputStream content = onlyHead
                ? InputStream.nullInputStream()
                : open(file.id(), size, range).orElse(null)) {
            if (content == null) {
                fail(response, HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.setCharacterEncoding(null); // web.xml's is for texts, and Payara would write it after the type
                response.setContentType("image/jpeg");
                response.setContentLengthLong(range.count());
                content.transferTo(response.getOutputStream());
            }
        } catch (PhotoStoreException e) {
            metrics.storeFailed(PhotoMetrics.Operation.GET);
            LOG.log(Level.FINE, "The photo store did not answer: {0}", e.getMessage()); // a page has many photos
            if (response.isCommitted()) {
                throw new IOException("the photo store broke off", e); // cuts the connection: an honest end
            }
            fail(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } finally {
            streams.release();
        }
    }

    private Optional<InputStream> open(UUID photo, PhotoSize size, ByteRange range) {
        Optional<InputStream> content = store.open(photo, size, range.first(), range.count());
        if (content.isEmpty()) {
            LOG.log(Level.SEVERE, "Photo {0} has no file of {1} pixels.", new Object[] {photo, size.pixels()});
        }
        return content;
    }

    private static void fail(HttpServletResponse response, int status) throws IOException {
        response.reset(); // what was promised about the file
        response.sendError(status);
    }
}
