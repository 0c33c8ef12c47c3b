package dev.restaurantreviews.photo;

/** The sizes in which each photo is kept, so that a page loads no more than it shows. */
public enum PhotoSize {
    SMALL(320),
    MEDIUM(800),
    LARGE(1600);

    private final int pixels;

    PhotoSize(int pixels) {
        this.pixels = pixels;
    }

    /** The longest side; a smaller photo is not enlarged. */
    public int pixels() {
        return pixels;
    }
}
