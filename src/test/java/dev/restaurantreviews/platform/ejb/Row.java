package dev.restaurantreviews.platform.ejb;

import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.testing.ServerSql;
import java.util.UUID;

/** A restaurant with a name that no other has, to see what a transaction leaves behind. */
public record Row(String name, Restaurant restaurant) {

    static Row fresh() {
        return of("Row " + UUID.randomUUID());
    }

    private static Row of(String name) {
        Restaurant restaurant = new Restaurant();
        restaurant.setName(name);
        restaurant.setDescription("An example");
        return new Row(name, restaurant);
    }

    /** The same row for another attempt to store it: the entity of the first one belongs to what has failed. */
    Row again() {
        return of(name);
    }

    /** Stored already. */
    static long existing() {
        return ServerSql.restaurant("Row " + UUID.randomUUID());
    }

    /** Whether another connection sees it. */
    public boolean isCommitted() {
        return ServerSql.number("SELECT count(*) FROM restaurant WHERE name = ?", name) == 1;
    }
}
