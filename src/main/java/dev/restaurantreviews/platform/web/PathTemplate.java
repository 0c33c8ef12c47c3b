package dev.restaurantreviews.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with at most one <code>{id}</code>: a positive {@code long}, which a slug may follow. */
class PathTemplate {

    private static final String PLACE = "{id}";
    private static final String ID = "(?<id>[1-9][0-9]{0,18})(?:-[^/]*)?";

    private final String template;
    private final Pattern pattern;

    PathTemplate(String template) {
        this.template = template;
        this.pattern = Pattern.compile(template.replace(PLACE, ID));
    }

    /** The id in a path, 0 for a template without one; empty when the path does not match or the id is too large. */
    Optional<Long> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(template.contains(PLACE) ? Long.parseLong(matcher.group("id")) : 0L);
        } catch (NumberFormatException e) {
            return Optional.empty(); // 19 digits may be more than a long holds
        }
    }

    String fill(long id) {
        return template.replace(PLACE, String.valueOf(id));
    }
}
