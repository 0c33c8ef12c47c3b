/** The numbers of this instance, for Prometheus. Each feature counts with Micrometer and injects its registry. */
package dev.restaurantreviews.platform.metrics;
