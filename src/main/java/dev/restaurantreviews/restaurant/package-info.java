/** Restaurants: the list with search and filters, the details, adding and correcting one. */
package dev.restaurantreviews.restaurant;
