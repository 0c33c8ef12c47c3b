package dev.restaurantreviews.django;

import dev.restaurantreviews.photo.PhotoStoreConnection;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of the import: first all rows, which takes seconds, then the photos; the site may be in use meanwhile. */
final class DjangoImport {

    private static final int PHOTOS_BETWEEN_NEWS = 25;

    private final Connection target;
    private final PhotoStorage storage;
    private final Optional<OldPhotos> files;
    private final boolean dryRun;
    private final PrintStream progress;
    private final ImportReport report = new ImportReport();

    /**
     * Prepares.
     *
     * @param target the site's database
     * @param storage the site's photos
     * @param files the old photos, if anybody knows where they are
     * @param dryRun whether nothing is to be changed
     */
    DjangoImport(
            Connection target, PhotoStorage storage, Optional<OldPhotos> files, boolean dryRun, PrintStream progress) {
        this.target = target;
        this.storage = storage;
        this.files = files;
        this.dryRun = dryRun;
        this.progress = progress;
    }

    /**
     * Copies all that is not copied yet.
     *
     * @throws CommandFailure if it cannot begin; a failure on the way is told by the report
     */
    ImportReport run(OldSite old) throws SQLException {
        target.setAutoCommit(false);
        ImportLog log = ImportLog.open(target, old.name());
        if (!dryRun) {
            log.reserve("restaurant", old.lastRestaurant());
            log.reserve("review", old.lastReview());
        }
        target.commit();
        NewSite site = new NewSite(target);
        List<OldPhoto> photos = new RowCopy(target, site, log, report, Instant.now(), dryRun).copy(old);
        Set<String> named = old.imageNames();
        old.close();
        progress.println("Rows: " + report.countAdded(Kind.RESTAURANT) + " restaurants and "
                + report.countAdded(Kind.REVIEW) + " reviews " + (dryRun ? "would be" : "were") + " added.");
        try {
            copyPhotos(site, log, photos);
            files.flatMap(OldPhotos::names).ifPresent(names -> report.orphanFiles(countBut(named, names)));
        } catch (CommandFailure e) {
            report.failed(e.getMessage());
        }
        return report;
    }

    private static int countBut(Set<String> named, Set<String> names) {
        Set<String> orphans = new HashSet<>(names);
        orphans.removeAll(named);
        return orphans.size();
    }

    private void copyPhotos(NewSite site, ImportLog log, List<OldPhoto> photos) throws SQLException {
        if (files.isEmpty()) {
            photos.forEach(
                    photo -> report.leftOut(Kind.PHOTO, photo.review(), "nobody has said where it is (--photos)"));
            return;
        }
        try (PhotoStoreConnection connection = new PhotoStoreConnection(storage)) {
            PhotoCopy copy = new PhotoCopy(target, site, log, report, files.get(), connection.store(), dryRun);
            for (int i = 0; i < photos.size(); i++) {
                copy.copy(photos.get(i));
                if ((i + 1) % PHOTOS_BETWEEN_NEWS == 0) {
                    progress.println("Photos: " + (i + 1) + " of " + photos.size());
                }
            }
        }
    }
}
