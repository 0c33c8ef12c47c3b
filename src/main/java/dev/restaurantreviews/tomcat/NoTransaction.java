package dev.restaurantreviews.tomcat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;

/** A call without a transaction: each access has a persistence context of its own, so that what it finds is detached. */
final class NoTransaction implements PersistenceScope {

    private final List<EntityManager> opened = new ArrayList<>();

    @Override
    public EntityManager entityManager(EntityManagerFactory factory) {
        EntityManager entityManager = factory.createEntityManager();
        opened.add(entityManager); // a query still needs it when its results are asked for
        return entityManager;
    }

    void end() {
        opened.forEach(EntityManager::close);
    }
}
