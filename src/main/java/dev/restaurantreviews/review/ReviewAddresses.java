package dev.restaurantreviews.review;

import dev.restaurantreviews.platform.web.PageAddress;
import dev.restaurantreviews.restaurant.RestaurantAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Where the pages about reviews are. */
@ApplicationScoped
public class ReviewAddresses {

    private static final String WRITE = "/restaurants/{id}/review";

    public static String write(long restaurantId) {
        return WRITE.replace("{id}", String.valueOf(restaurantId));
    }

    /** A review on the page of its restaurant. */
    static String review(long restaurantId, long reviewId) {
        return RestaurantAddresses.details(restaurantId) + "#review-" + reviewId;
    }

    @Produces
    PageAddress write() {
        return new PageAddress(WRITE, "/write-review.xhtml", true);
    }
}
