/** Base classes of the tests and what they stand on: running sites, visitors with and without a browser, the database. */
package dev.restaurantreviews.testing;
