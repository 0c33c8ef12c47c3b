package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.photo.rendering.RenderedPhoto;
import dev.restaurantreviews.platform.Status;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A photo of a review: its row; the files are in the {@link PhotoStore}. */
@Entity
public class Photo {

    /** A review has at most so many. */
    public static final int MOST = 4;

    /** The longest alternative text, in characters. */
    public static final int ALT_MAX = 120;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Status status = Status.SHOWN;

    /** SHA-256 of the cookie of whoever took it in; null for imports. */
    @Column(updatable = false)
    private byte[] visitor;

    /** The review that shows it; null while it waits for one, and when it has lost it. */
    @Column(name = "review_id")
    private Long reviewId;

    /** The address of the form that it was sent for; null for imports. */
    @Column(updatable = false)
    private String page;

    /** Its place in the review, from 1. */
    private Integer position;

    private String alt;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Column(name = "bytes_320", updatable = false)
    private int bytesOfSmall;

    @Column(name = "bytes_800", updatable = false)
    private int bytesOfMedium;

    @Column(name = "bytes_1600", updatable = false)
    private int bytesOfLarge;

    @Column(name = "taken_in_at", insertable = false, updatable = false) // the database's clock
    private Instant takenInAt;

    // Set by the database's own means.
    @Column(name = "stored_at", insertable = false, updatable = false)
    private Instant storedAt;

    @Column(name = "deleted_at", insertable = false, updatable = false)
    private Instant deletedAt;

    @Column(name = "restaurant_id", insertable = false, updatable = false)
    private Long restaurantId;

    @Column(insertable = false, updatable = false)
    private Integer rating;

    @Column(insertable = false, updatable = false)
    private boolean shown;

    protected Photo() {} // for JPA

    /** A new one, whose files are not stored yet. */
    Photo(UUID id, VisitorId takenInBy, String page, RenderedPhoto rendered) {
        this.id = id;
        this.page = page;
        visitor = takenInBy.hash();
        width = rendered.width();
        height = rendered.height();
        bytesOfSmall = rendered.jpegs().get(PhotoSize.SMALL).length;
        bytesOfMedium = rendered.jpegs().get(PhotoSize.MEDIUM).length;
        bytesOfLarge = rendered.jpegs().get(PhotoSize.LARGE).length;
    }

    /** Makes it part of a review; returns whether that changes anything. */
    boolean attach(long review, int place, String text) {
        boolean same = Objects.equals(reviewId, review) && Objects.equals(position, place) && Objects.equals(alt, text);
        reviewId = review;
        position = place;
        alt = text;
        return !same;
    }

    /** Takes it out of its review; the database then gives it up. */
    void detach() {
        reviewId = null;
        position = null;
    }

    public UUID getId() {
        return id;
    }

    public Long getReviewId() {
        return reviewId;
    }

    public Long getRestaurantId() {
        return restaurantId;
    }

    public boolean isAttached() {
        return reviewId != null;
    }

    /** Whether a moderator has taken it out of sight. */
    boolean isHidden() {
        return status == Status.HIDDEN;
    }

    boolean isSentFor(String form) {
        return form.equals(page);
    }

    boolean isAt(int place) {
        return Objects.equals(position, place);
    }

    /** For the pages. */
    PhotoView view() {
        return new PhotoView(id, alt, width, height);
    }
}
