package dev.restaurantreviews.restaurant;

import java.math.BigDecimal;

/** A restaurant as lists show it. */
public record RestaurantSummary(
        long id,
        String name,
        String streetAddress,
        String description,
        Cuisine cuisine,
        Integer price,
        int ratingCount,
        int ratingSum) {

    static final String MAPPING = "RestaurantSummary";

    /** For the query: the wrapper types and texts that JPA passes. */
    public RestaurantSummary(
            Long id,
            String name,
            String streetAddress,
            String description,
            String cuisine,
            Integer price,
            Integer ratingCount,
            Integer ratingSum) {
        this(
                id.longValue(),
                name,
                streetAddress,
                description,
                cuisine == null ? null : Cuisine.valueOf(cuisine),
                price,
                ratingCount.intValue(),
                ratingSum.intValue());
    }

    /** The plain mean to one decimal; null without reviews. */
    public BigDecimal mean() {
        return Rating.mean(ratingSum, ratingCount);
    }

    public Tile tile() {
        return Tile.of(id, name);
    }

    public String address() {
        return RestaurantAddresses.details(id);
    }
}
