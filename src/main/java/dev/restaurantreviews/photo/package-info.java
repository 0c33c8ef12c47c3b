/** Photos: taken in, stored, shown, swept. */
package dev.restaurantreviews.photo;
