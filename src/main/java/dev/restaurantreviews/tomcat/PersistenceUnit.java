package dev.restaurantreviews.tomcat;

import dev.restaurantreviews.platform.database.SiteDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;

/** The persistence unit of {@code persistence.xml}, with transactions of its own in place of the server's. */
final class PersistenceUnit {

    private static final String NAME = "reviews";

    private PersistenceUnit() {}

    static EntityManagerFactory open() {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", null);
        overrides.put("jakarta.persistence.nonJtaDataSource", new SiteDataSource());
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(NAME, overrides);
        factory.createEntityManager().close(); // the provider reads the mappings only now
        return factory;
    }
}
