/** Makes of any file that a visitor has sent a clean photo in three sizes, or says why not. Knows no database and no store. */
package dev.restaurantreviews.photo.rendering;
