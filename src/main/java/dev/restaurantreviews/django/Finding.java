package dev.restaurantreviews.django;

/**
 * Something that was not in order in the old site, and what the import has made of it. Texts of visitors are not in it:
 * they may hold whatever a terminal must not be sent.
 *
 * @param id the number of the old row; of the review for a photo
 * @param problem what was found
 * @param action what was done about it
 */
record Finding(Kind kind, long id, String problem, Action action) {

    /** What the import does about a problem. */
    enum Action {
        CORRECTED("corrected"),
        LEFT_OUT("left out"),
        LEFT_AS_IT_IS("left as it is on the new site");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
