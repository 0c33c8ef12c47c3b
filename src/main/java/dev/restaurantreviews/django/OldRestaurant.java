package dev.restaurantreviews.django;

/**
 * A restaurant as the Django sample has it; no text has been checked there but by forms that can be passed by.
 *
 * @param imageName the name of a photo of its own, which the earliest sample had; null: there is none
 */
record OldRestaurant(long id, String name, String streetAddress, String description, String imageName) {

    boolean hasPhoto() {
        return imageName != null && !imageName.isBlank();
    }

    /** Of what is copied. */
    byte[] digest() {
        return RowDigest.of(id, name, streetAddress, description);
    }
}
