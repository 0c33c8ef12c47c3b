package dev.restaurantreviews.restaurant;

import java.math.BigDecimal;
import java.util.Optional;

/** Which restaurants a visitor wants to see; whatever is empty does not restrict. */
public record RestaurantFilter(
        Optional<String> search, Optional<Cuisine> cuisine, Optional<Integer> price, Optional<BigDecimal> leastMean) {

    /** A longer search is cut, in characters. */
    public static final int SEARCH_MAX = 100;

    public boolean isEmpty() {
        return search.isEmpty() && cuisine.isEmpty() && price.isEmpty() && leastMean.isEmpty();
    }
}
