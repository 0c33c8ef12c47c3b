package dev.restaurantreviews.django;

/** A restaurant as the Django sample has it; no text has been checked there but by forms that can be passed by. */
record OldRestaurant(long id, String name, String streetAddress, String description) {

    byte[] digest() {
        return RowDigest.of(id, name, streetAddress, description);
    }
}
