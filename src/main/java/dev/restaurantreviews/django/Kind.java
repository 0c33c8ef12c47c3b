package dev.restaurantreviews.django;

import java.util.Locale;

/** What is copied. */
enum Kind {
    RESTAURANT,
    REVIEW,
    /** Of a review, which has one at most: it is known by the review's number. */
    PHOTO;

    /** As reports write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
