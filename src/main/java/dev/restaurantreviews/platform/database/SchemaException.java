package dev.restaurantreviews.platform.database;

/** The schema does not fit this version of the site; its message says in one sentence why, and what an operator can do. */
public class SchemaException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SchemaException(String sentence) {
        super(sentence);
    }
}
