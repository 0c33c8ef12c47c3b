package dev.restaurantreviews.photo.rendering;

/** The sizes a photo is kept in, so that a page loads no more of it than it shows. */
public enum PhotoSize {
    SMALL(320),
    MEDIUM(800),
    LARGE(1600);

    private final int pixels;

    PhotoSize(int pixels) {
        this.pixels = pixels;
    }

    /** The longest side in pixels; a photo is never enlarged to it. */
    public int pixels() {
        return pixels;
    }
}
