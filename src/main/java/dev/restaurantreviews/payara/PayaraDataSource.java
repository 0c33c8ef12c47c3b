package dev.restaurantreviews.payara;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** Gives Payara the site's DataSource under the name that {@code persistence.xml} asks for. */
@DataSourceDefinition(
        name = "java:app/jdbc/reviews",
        className = "dev.restaurantreviews.platform.database.SiteDataSource",
        user = "unused",
        password = "unused",
        minPoolSize = 0,
        maxPoolSize = 10_000, // counted by Payara even without its pool; far above the number of its threads
        properties = "fish.payara.pooling=false") // HikariCP pools already, inside the DataSource
@Singleton
public class PayaraDataSource {}
