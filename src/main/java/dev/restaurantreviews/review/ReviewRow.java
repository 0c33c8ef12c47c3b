package dev.restaurantreviews.review;

import java.time.Instant;

/** A review as the details page shows it. */
public record ReviewRow(long id, String author, int rating, String comments, Instant writtenAt, Instant editedAt) {

    static ReviewRow of(Review review) {
        return new ReviewRow(
                review.getId(),
                review.getAuthor(),
                review.getRating(),
                review.getComments(),
                review.getWrittenAt(),
                review.getEditedAt());
    }
}
