package dev.restaurantreviews.django;

import java.time.OffsetDateTime;

/**
 * A review as the Django sample has it.
 *
 * @param restaurant null, or the number of none, in tables that were restored without their foreign key
 * @param rating any number
 * @param date may be infinite
 * @param imageName the name of its photo in the container; null: there is none
 */
record OldReview(
        long id, Long restaurant, String userName, Long rating, String text, OffsetDateTime date, String imageName) {

    byte[] digest() {
        return RowDigest.of(id, restaurant, userName, rating, text, date, imageName);
    }

    boolean hasPhoto() {
        return imageName != null && !imageName.isBlank();
    }
}
