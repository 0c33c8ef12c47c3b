/** The operator's settings: read once, checked at once, then fixed. */
package dev.restaurantreviews.platform.config;
