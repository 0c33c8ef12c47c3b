package dev.restaurantreviews.moderation;

/** What a moderator can do; the names are those of the table. */
enum Action {
    HIDE("hidden"),
    SHOW("shown"),
    DELETE("deleted");

    /** What the subject is afterwards. */
    final String done;

    Action(String done) {
        this.done = done;
    }
}
