package dev.restaurantreviews.moderation;

/** What one moderator does to one thing, and why: a row of the table {@code moderation}. */
record Act(Action action, Subject subject, String id, String reason, String moderator) {

    /** Code points, as in the table. */
    static final int REASON_MAX = 500;

    static final int MODERATOR_MAX = 120;

    /** As in {@code Review 12}. */
    String what() {
        String word = subject.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + id;
    }

    /** What changes for visitors. */
    String effect() {
        return switch (action) {
            case HIDE ->
                switch (subject) {
                    case RESTAURANT -> "Its page is gone (404), and with it all its reviews; no list shows it.";
                    case REVIEW ->
                        "No visitor sees it or its photos, and it does not count; only its author finds it in his"
                                + " form.";
                    case PHOTO -> "Its address answers 410; browsers that have it may show it for a day.";
                };
            case SHOW -> "Visitors see it again, unless what it belongs to is hidden.";
            case DELETE ->
                switch (subject) {
                    case RESTAURANT ->
                        "Its reviews are deleted too. Files of photos go within seconds, while the site runs.";
                    case REVIEW ->
                        "It does not count any more. Files of its photos go within seconds, while the site runs.";
                    case PHOTO -> "Its files go within seconds, while the site runs.";
                };
        };
    }
}
