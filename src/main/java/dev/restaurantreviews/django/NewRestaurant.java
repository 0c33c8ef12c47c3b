package dev.restaurantreviews.django;

/**
 * A restaurant as this site takes it.
 *
 * @param id the old one: addresses live on
 * @param streetAddress null: there is none
 */
record NewRestaurant(long id, String name, String streetAddress, String description) {}
