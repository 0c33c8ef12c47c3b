/** Reviews of restaurants: reading, writing and editing them. */
package dev.restaurantreviews.review;
