/** Starts the whole site on a laptop: database, server and WAR. Never ships. */
package dev.restaurantreviews.devserver;
