/** What stands in for Azure on this machine, so that the site can run and be tested without passwords; never ships. */
package dev.restaurantreviews.devserver.azure;
