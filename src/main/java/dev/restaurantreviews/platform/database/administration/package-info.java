/** What is done by hand with the database: making it, its roles, a shell in it, a copy of it. */
package dev.restaurantreviews.platform.database.administration;
