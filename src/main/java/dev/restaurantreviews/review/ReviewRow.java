package dev.restaurantreviews.review;

import dev.restaurantreviews.restaurant.Tile;
import java.time.Instant;

/** A review as the details page shows it. */
public record ReviewRow(long id, String author, int rating, String comments, Instant writtenAt, Instant editedAt) {

    public Tile tile() {
        return Tile.of(id, author);
    }

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
