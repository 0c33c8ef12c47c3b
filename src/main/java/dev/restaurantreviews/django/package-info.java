/** Copies what the Django sample has collected: its restaurants, reviews and photos. A command; the site knows nothing of it. */
package dev.restaurantreviews.django;
