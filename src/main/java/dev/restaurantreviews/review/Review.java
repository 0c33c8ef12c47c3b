package dev.restaurantreviews.review;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.restaurantreviews.platform.Status;
import dev.restaurantreviews.platform.text.PlainText;
import dev.restaurantreviews.platform.validation.CharacterCount;
import dev.restaurantreviews.platform.validation.Filled;
import dev.restaurantreviews.restaurant.Rating;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;

/** One visitor's opinion of a {@link Restaurant}. */
@Entity
public class Review {

    public static final int COMMENTS_MAX = 2_000;
    public static final int AUTHOR_MAX = 20;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(STRING)
    private Status status = Status.SHOWN;

    @ManyToOne(optional = false, fetch = LAZY)
    @JoinColumn(name = "restaurant_id", updatable = false)
    private Restaurant restaurant;

    /** SHA-256 of the author's cookie; null for imports. */
    @Column(updatable = false)
    private byte[] visitor;

    @NotNull(message = "{review.rating.missing}")
    @Min(value = Rating.LEAST, message = "{review.rating.missing}")
    @Max(value = Rating.MOST, message = "{review.rating.missing}")
    private Integer rating;

    @CharacterCount(max = COMMENTS_MAX, message = "{review.comments.long}")
    private String comments;

    @Filled(message = "{review.author.missing}")
    @CharacterCount(max = AUTHOR_MAX, message = "{review.author.long}")
    private String author;

    @Column(name = "written_at", insertable = false, updatable = false) // the database's clock
    private Instant writtenAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    /** An empty one, to be filled in by a form. */
    public Review() {}

    /** A new one with what the form has filled in. */
    static Review by(VisitorId author, Restaurant about, Review filledIn) {
        Review review = new Review();
        review.visitor = author.hash();
        review.restaurant = about;
        review.takeOver(filledIn);
        return review;
    }

    /** Takes over what the form edits, and marks the review as edited if that, or its photos, have changed. */
    void edit(Review edited, boolean photosChanged) {
        boolean same = !photosChanged
                && Objects.equals(rating, edited.rating)
                && Objects.equals(comments, edited.comments)
                && Objects.equals(author, edited.author);
        if (!same) {
            takeOver(edited);
            editedAt = Instant.now();
        }
    }

    private void takeOver(Review filledIn) {
        rating = filledIn.rating;
        comments = filledIn.comments;
        author = filledIn.author;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Integer getRating() {
        return rating;
    }

    public void setRating(Integer rating) {
        this.rating = rating;
    }

    public String getComments() {
        return comments;
    }

    public void setComments(String comments) {
        this.comments = comments;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = PlainText.oneLine(author);
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** When its author last changed it; null: never. */
    public Instant getEditedAt() {
        return editedAt;
    }

    public boolean isShown() {
        return status == Status.SHOWN;
    }
}
