package dev.restaurantreviews.restaurant;

/** How the list can be sorted; the first is the default. Each has an index of its own. */
public enum RestaurantOrder {
    TOP("r.score DESC, r.id"),
    NEW("r.created_at DESC, r.id DESC"),
    NAME("lower(r.name), r.id"),
    REVIEWS("r.rating_count DESC, r.id");

    final String sql;

    RestaurantOrder(String sql) {
        this.sql = sql;
    }
}
