package dev.restaurantreviews.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The state of a list as a link: a path and its query, from which the links to neighbouring states are made. Immutable;
 * parameters with an empty value are left out.
 */
public final class Query {

    private final String path;
    private final Map<String, String> parameters;

    private Query(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Query of(String path) {
        return new Query(path, Map.of());
    }

    /** This state with one parameter changed; {@code null} or an empty text removes it. */
    public Query with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Query(path, changed);
    }

    public Query without(String name) {
        return with(name, null);
    }

    /** The value of a parameter; null when it is left out. */
    public String get(String name) {
        return parameters.get(name);
    }

    /** The path with its query, encoded. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
