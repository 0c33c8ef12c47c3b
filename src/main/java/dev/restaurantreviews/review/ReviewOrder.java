package dev.restaurantreviews.review;

/** How the reviews of a restaurant can be sorted; the first is the default. */
public enum ReviewOrder {
    NEW("r.writtenAt DESC, r.id DESC"),
    HIGH("r.rating DESC, r.writtenAt DESC, r.id DESC"),
    LOW("r.rating, r.writtenAt DESC, r.id DESC");

    final String jpql;

    ReviewOrder(String jpql) {
        this.jpql = jpql;
    }
}
