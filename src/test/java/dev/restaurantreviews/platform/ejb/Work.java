package dev.restaurantreviews.platform.ejb;

/** What a test does inside a method of a session bean. */
@FunctionalInterface
public interface Work {

    void run(Inside here) throws Exception;
}
