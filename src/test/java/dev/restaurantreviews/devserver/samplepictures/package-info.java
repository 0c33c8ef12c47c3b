/**
 * Paints the pictures of dishes that the sample data shows, so that they need nobody's licence. A picture is a table
 * seen from above: every piece adds its height and its colour, and one light falls on all of it at the end. Its output
 * is committed, since painting takes minutes. Never ships.
 */
package dev.restaurantreviews.devserver.samplepictures;
