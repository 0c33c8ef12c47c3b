package dev.restaurantreviews.django;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Copies restaurants with their reviews, each restaurant in a transaction of its own; what was copied before stays as it is. */
final class RowCopy {

    private static final String CHANGED = "changed in the old site since it was imported";
    private static final String TAKEN = "its number is taken by one that was not imported";

    private final Connection connection;
    private final NewSite site;
    private final ImportLog log;
    private final ImportReport report;
    private final RowCleaner cleaner;
    private final Instant now;
    private final boolean dryRun;
    private final List<OldPhoto> photos = new ArrayList<>();
    private final List<Long> reviewIds = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param connection on which site and log work
     * @param now when the import began
     */
    RowCopy(Connection connection, NewSite site, ImportLog log, ImportReport report, Instant now, boolean dryRun) {
        this.connection = connection;
        this.site = site;
        this.log = log;
        this.report = report;
        this.cleaner = new RowCleaner(report, now);
        this.now = now;
        this.dryRun = dryRun;
    }

    /** Returns the photos that are still to be copied. */
    List<OldPhoto> copy(OldSite old) throws SQLException {
        List<OldRestaurant> restaurants = old.restaurants();
        for (OldRestaurant restaurant : restaurants) {
            copy(restaurant, old.reviewsOf(restaurant));
            end();
        }
        for (OldReview orphan : old.orphanReviews()) {
            reviewIds.add(orphan.id());
            report.leftOut(Kind.REVIEW, orphan.id(), "its restaurant is gone from the old site");
        }
        tellGone(Kind.RESTAURANT, restaurants.stream().map(OldRestaurant::id).toList());
        tellGone(Kind.REVIEW, reviewIds);
        end();
        return photos;
    }

    private void end() throws SQLException {
        if (dryRun) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    private void copy(OldRestaurant old, List<OldReview> reviews) throws SQLException {
        boolean there = isThere(old, reviews);
        List<Long> ids = reviews.stream().map(OldReview::id).toList();
        Map<Long, byte[]> copied = log.copied(Kind.REVIEW, ids);
        Map<Long, byte[]> copiedPhotos = log.copied(Kind.PHOTO, ids);
        for (OldReview review : reviews) {
            reviewIds.add(review.id());
            boolean isCopied = copied.containsKey(review.id())
                    ? isKnown(Kind.REVIEW, review.id(), copied.get(review.id()), review.digest())
                    : add(review, there);
            if (isCopied && review.hasPhoto()) {
                noteToCopy(new OldPhoto(review.id(), review.imageName()), copiedPhotos.get(review.id()));
            }
        }
    }

    private void noteToCopy(OldPhoto photo, byte[] copied) {
        if (copied == null) {
            photos.add(photo);
        } else {
            report.known(Kind.PHOTO);
        }
    }

    /** Whether the new site has the restaurant, now at the latest. */
    private boolean isThere(OldRestaurant old, List<OldReview> reviews) throws SQLException {
        byte[] copied = log.copied(Kind.RESTAURANT, List.of(old.id())).get(old.id());
        if (copied != null) {
            isKnown(Kind.RESTAURANT, old.id(), copied, old.digest());
            return site.hasRestaurant(old.id());
        }
        Optional<NewRestaurant> restaurant = cleaner.clean(old);
        if (restaurant.isEmpty()) {
            return false;
        }
        if (!site.add(restaurant.get(), since(reviews))) {
            report.leftOut(Kind.RESTAURANT, old.id(), TAKEN);
            return false;
        }
        log.note(Kind.RESTAURANT, old.id(), old.digest());
        report.added(Kind.RESTAURANT);
        return true;
    }

    /** The old site does not say when a restaurant was added: when its first review was written, at the latest. */
    private Instant since(List<OldReview> reviews) {
        return reviews.stream()
                .map(OldReview::date)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(cleaner::isPlausible)
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Always true: a later import touches nothing. */
    private boolean isKnown(Kind kind, long id, byte[] copied, byte[] now) {
        report.known(kind);
        if (!Arrays.equals(copied, now)) {
            report.leftAsItIs(kind, id, CHANGED);
        }
        return true;
    }

    private boolean add(OldReview old, boolean restaurantIsThere) throws SQLException {
        if (!restaurantIsThere) {
            report.leftOut(Kind.REVIEW, old.id(), "its restaurant is not on the new site");
            return false;
        }
        Optional<NewReview> review = cleaner.clean(old);
        if (review.isEmpty()) {
            return false;
        }
        if (!site.add(review.get())) {
            report.leftOut(Kind.REVIEW, old.id(), TAKEN);
            return false;
        }
        log.note(Kind.REVIEW, old.id(), old.digest());
        report.added(Kind.REVIEW);
        return true;
    }

    /** What somebody has deleted in the old site since should be looked at here, too. */
    private void tellGone(Kind kind, List<Long> ids) throws SQLException {
        for (long id : log.copiedBut(kind, ids)) {
            report.leftAsItIs(kind, id, "deleted in the old site since it was imported");
        }
    }
}
