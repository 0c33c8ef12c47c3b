package dev.restaurantreviews.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One way to sort a list, as a link. A list's orders are an enum, and the first one is the default, which no address
 * names.
 *
 * @param word the value in an address, and the end of the key of its text
 * @param current whether the list is sorted so
 */
public record Sort(String word, String link, boolean current) {

    /** The parameter of an address that names the order. */
    public static final String PARAMETER = "sort";

    /** The links to all orders of a list in its present state. */
    public static <E extends Enum<E>> List<Sort> links(E current, Query query) {
        return Stream.of(current.getDeclaringClass().getEnumConstants())
                .map(order -> new Sort(word(order), by(order, query).toString(), order == current))
                .toList();
    }

    /** The state of a list, sorted so. */
    public static Query by(Enum<?> order, Query query) {
        return query.with(PARAMETER, order.ordinal() == 0 ? null : word(order));
    }

    private static String word(Enum<?> order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
