/** What a load balancer and an operator may ask: alive, ready, which version; and the orderly end of an instance. */
package dev.restaurantreviews.platform.health;
