package dev.restaurantreviews.django;

import java.time.Instant;

/**
 * A review as this site takes it.
 *
 * @param id the old one
 * @param comments null: there are none
 */
record NewReview(long id, long restaurant, int rating, String comments, String author, Instant writtenAt) {}
