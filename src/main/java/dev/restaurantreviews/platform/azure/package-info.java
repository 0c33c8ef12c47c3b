/** The way to Azure's services: which HTTP client, how long it waits, how often it tries. */
package dev.restaurantreviews.platform.azure;
