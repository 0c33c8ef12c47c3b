package dev.restaurantreviews.payara;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** Gives Payara the site's DataSource under the name that {@code persistence.xml} asks for. */
@DataSourceDefinition(
        name = "java:app/jdbc/reviews",
        className = "dev.restaurantreviews.platform.database.SiteDataSource",
        user = "unused",
        password = "unused",
        properties = "fish.payara.pooling=false") // HikariCP pools already, inside the DataSource
@Singleton
public class PayaraDataSource {}
