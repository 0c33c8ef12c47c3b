package dev.restaurantreviews.review;

import java.util.Optional;

/**
 * Which reviews of a restaurant a visitor wants to see.
 *
 * @param stars only those with so many; empty: all
 * @param withPhotos only those that have photos
 */
record ReviewFilter(Optional<Integer> stars, boolean withPhotos) {}
