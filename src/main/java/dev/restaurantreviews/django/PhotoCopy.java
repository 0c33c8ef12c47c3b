package dev.restaurantreviews.django;

import dev.restaurantreviews.photo.PhotoStore;
import dev.restaurantreviews.photo.PhotoStoreException;
import dev.restaurantreviews.photo.rendering.PhotoRefusedException;
import dev.restaurantreviews.photo.rendering.PhotoRenderer;
import dev.restaurantreviews.photo.rendering.PhotosBusyException;
import dev.restaurantreviews.photo.rendering.RenderedPhoto;
import dev.restaurantreviews.platform.command.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Copies one photo after the other, through the same steps as one that a visitor sends: rendered, then a row, then its
 * files, then its review. What breaks off in between is swept by the site, and copied by the next import.
 */
final class PhotoCopy {

    /** A byte more than is taken shows that a file is too large. */
    private static final int BYTES_MAX = (int) PhotoRenderer.BYTES_MAX + 1;

    private final Connection connection;
    private final NewSite site;
    private final ImportLog log;
    private final ImportReport report;
    private final OldPhotos files;
    private final PhotoStore store;
    private final boolean dryRun;
    private final PhotoRenderer renderer = new PhotoRenderer();

    /**
     * Prepares.
     *
     * @param connection on which site and log work
     * @param files where the old photos are
     * @param store where they come to
     */
    PhotoCopy(
            Connection connection,
            NewSite site,
            ImportLog log,
            ImportReport report,
            OldPhotos files,
            PhotoStore store,
            boolean dryRun) {
        this.connection = connection;
        this.site = site;
        this.log = log;
        this.report = report;
        this.files = files;
        this.store = store;
        this.dryRun = dryRun;
    }

    /** @throws CommandFailure when either store does not answer: another photo would not fare better */
    void copy(OldPhoto photo) throws SQLException {
        if (!dryRun && !site.hasReview(photo.review())) {
            report.leftOut(Kind.PHOTO, photo.review(), "its review is no longer on the new site");
        } else {
            Optional<byte[]> content = find(photo);
            if (content.isEmpty()) {
                report.leftOut(Kind.PHOTO, photo.review(), "its file is missing");
            } else {
                copy(photo, content.get());
            }
        }
        connection.commit();
    }

    private Optional<byte[]> find(OldPhoto photo) {
        Optional<byte[]> content = files.find(photo.name(), BYTES_MAX);
        return content.isPresent() || photo.nameWithEnding().equals(photo.name())
                ? content
                : files.find(photo.nameWithEnding(), BYTES_MAX);
    }

    private void copy(OldPhoto photo, byte[] content) throws SQLException {
        try {
            RenderedPhoto rendered = render(content);
            if (!isPng(content)) {
                report.corrected(Kind.PHOTO, photo.review(), "called .png, but another kind of picture");
            }
            if (dryRun || store(photo, rendered)) {
                report.added(Kind.PHOTO);
            }
        } catch (PhotoRefusedException e) {
            report.leftOut(Kind.PHOTO, photo.review(), "its file is refused: " + words(e.reason()));
        }
    }

    private static String words(PhotoRefusedException.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isPng(byte[] content) {
        return content.length > 0 && content[0] == (byte) 0x89; // one that was rendered is a PNG, then
    }

    private RenderedPhoto render(byte[] content) throws PhotoRefusedException {
        try {
            Path file = Files.createTempFile("old-photo-", ".upload");
            try {
                Files.write(file, content);
                return renderer.render(file);
            } finally {
                Files.delete(file);
            }
        } catch (PhotosBusyException e) {
            throw new CommandFailure("This machine is too busy to read photos: " + e.getMessage() + ".", e);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure("A photo cannot be kept in the folder for temporary files: " + e.getMessage(), e);
        }
    }

    /** No transaction is open while the store works. */
    private boolean store(OldPhoto old, RenderedPhoto rendered) throws SQLException {
        UUID photo = UUID.randomUUID();
        site.begin(photo, rendered);
        connection.commit();
        try {
            rendered.jpegs().forEach((size, jpeg) -> store.put(photo, size, jpeg));
        } catch (PhotoStoreException e) {
            site.giveUp(photo);
            connection.commit();
            throw new CommandFailure("The new photos cannot be stored: " + e.getMessage(), e);
        }
        if (!site.attach(photo, old.review())) {
            site.giveUp(photo);
            report.leftOut(Kind.PHOTO, old.review(), "its review is no longer on the new site");
            return false;
        }
        log.note(Kind.PHOTO, old.review(), old.digest());
        return true;
    }
}
