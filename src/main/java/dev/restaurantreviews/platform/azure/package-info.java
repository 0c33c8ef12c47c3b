/** The way to Azure: who this site is there, how its tokens stay fresh, and the client of the blob store. */
package dev.restaurantreviews.platform.azure;
