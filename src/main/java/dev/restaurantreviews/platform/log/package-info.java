/** How a line of the log looks, on every server: in which format, and with the id of the request that it is about. */
package dev.restaurantreviews.platform.log;
