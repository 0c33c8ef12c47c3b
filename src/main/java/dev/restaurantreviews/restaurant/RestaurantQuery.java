package dev.restaurantreviews.restaurant;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link RestaurantFilter} as SQL: only the conditions that apply, so that PostgreSQL can use the index of the order.
 * Values are always parameters.
 */
class RestaurantQuery {

    private static final int MOST_WORDS = 8;

    // Until the search of a later version: each word anywhere in what describes the restaurant.
    private static final String CONTAINS =
            " AND concat_ws(' ', r.name, r.cuisine, r.street_address, r.description) ILIKE ?";

    private final StringBuilder conditions = new StringBuilder("FROM restaurant r WHERE r.status = 'SHOWN'");
    private final List<Object> values = new ArrayList<>();

    RestaurantQuery(RestaurantFilter filter) {
        filter.search().ifPresent(this::addWords);
        filter.cuisine().ifPresent(cuisine -> add(" AND r.cuisine = ?", cuisine.name()));
        filter.price().ifPresent(price -> add(" AND r.price = ?", price));
        filter.leastMean()
                .ifPresent(mean -> add(" AND r.rating_count > 0 AND r.rating_sum >= r.rating_count * ?", mean));
    }

    private void addWords(String search) {
        for (String word : search.split("\\s+", MOST_WORDS)) {
            add(CONTAINS, "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
    }

    private void add(String condition, Object value) {
        values.add(value);
        conditions.append(condition).append(values.size()); // JPA's numbered parameters
    }

    Query rows(EntityManager entityManager, String columns, RestaurantOrder order, String mapping) {
        String sql = "SELECT " + columns + " " + conditions + " ORDER BY " + order.sql;
        return bind(entityManager.createNativeQuery(sql, mapping));
    }

    /** Counts no further than a limit, so that the price does not grow with the table. */
    Query count(EntityManager entityManager, int limit) {
        String sql = "SELECT count(*) FROM (SELECT 1 " + conditions + " LIMIT " + limit + ") AS found";
        return bind(entityManager.createNativeQuery(sql));
    }

    private Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
