/** The way to PostgreSQL: connection pool, schema migrations, readiness. */
package dev.restaurantreviews.platform.database;
