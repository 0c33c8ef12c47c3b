package dev.restaurantreviews.platform;

/** Whether the public sees a row. Every public read, count and feed takes shown rows only. */
public enum Status {
    SHOWN,
    HIDDEN
}
