/** What every feature stands on. */
package dev.restaurantreviews.platform;
