package dev.restaurantreviews.tomcat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Within what a call to a session bean works: a transaction, or none. */
interface PersistenceScope {

    EntityManager entityManager(EntityManagerFactory factory);
}
