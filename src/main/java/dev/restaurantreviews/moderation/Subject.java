package dev.restaurantreviews.moderation;

import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.util.Locale;
import java.util.UUID;

/**
 * What a moderator can act on, with its statements; the names are those of the table. Each begins by locking the
 * restaurant, as posts do, or the two could wait for each other.
 */
enum Subject {
    RESTAURANT(
            "restaurant WHERE id = ?::bigint",
            "SELECT 1 FROM restaurant WHERE id = ?::bigint FOR UPDATE",
            "DELETE FROM restaurant WHERE id = ?::bigint"),
    REVIEW(
            "review WHERE id = ?::bigint",
            "SELECT 1 FROM restaurant WHERE id = (SELECT restaurant_id FROM review WHERE id = ?::bigint) FOR UPDATE",
            "DELETE FROM review WHERE id = ?::bigint"),

    /** One that is given up has been deleted, if not from the store yet; the sweeper finds what is given up. */
    PHOTO(
            "photo WHERE id = ?::uuid AND deleted_at IS NULL",
            "SELECT 1 FROM restaurant WHERE id = (SELECT restaurant_id FROM photo WHERE id = ?::uuid) FOR UPDATE",
            "UPDATE photo SET review_id = NULL, deleted_at = now() WHERE id = ?::uuid");

    final String lockRestaurant;
    final String status;
    final String setStatus;
    final String delete;

    Subject(String row, String lockRestaurant, String delete) {
        this.lockRestaurant = lockRestaurant;
        this.status = "SELECT status FROM " + row + " FOR UPDATE";
        this.setStatus = "UPDATE " + row.replaceFirst(" ", " SET status = ? ");
        this.delete = delete;
    }

    /** As the table keeps it. */
    String id(String given) {
        try {
            return this == PHOTO ? UUID.fromString(given).toString() : Long.toString(Long.parseLong(given));
        } catch (IllegalArgumentException e) {
            throw new WrongCommandUsage("'" + given + "' is no id of a " + word() + ": it must be "
                    + (this == PHOTO ? "a UUID" : "a number") + ", as in its address.");
        }
    }

    /** A number alone is a review's. */
    static Subject ofId(String given) {
        return given.contains("-") ? PHOTO : REVIEW;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
