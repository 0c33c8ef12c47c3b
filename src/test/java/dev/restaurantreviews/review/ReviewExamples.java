package dev.restaurantreviews.review;

import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.visitor.VisitorId;

/** Reviews that are not stored yet, for tests inside the server that store them past the services. */
public final class ReviewExamples {

    private ReviewExamples() {}

    public static Review review(VisitorId author, Restaurant about) {
        Review review = new Review();
        review.setRating(4);
        review.setAuthor("Ann");
        return Review.by(author, about, review);
    }
}
