/** What a load balancer and an operator may ask: alive, ready, which version. */
package dev.restaurantreviews.platform.health;
