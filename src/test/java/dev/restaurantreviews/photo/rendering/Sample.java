package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.awt.Color;
import java.util.List;

/**
 * A file as somebody might send it, and what the site must make of it.
 *
 * @param name the file's name, which may lie
 * @param reason why it is refused; null if it is accepted, or if both is right
 * @param width of the upright large picture in pixels; 0 if it does not matter
 * @param height likewise
 * @param quarters what the accepted picture shows, see {@link TestPictures}; empty if it does not matter
 */
record Sample(
        String name, byte[] bytes, Expected expected, Reason reason, int width, int height, List<Color> quarters) {

    /** What must become of a file. */
    enum Expected {
        ACCEPTED,
        REFUSED,
        /** Whichever it is, it must be quick and clean. */
        EITHER
    }

    static Sample refused(String name, byte[] bytes, Reason reason) {
        return new Sample(name, bytes, Expected.REFUSED, reason, 0, 0, List.of());
    }

    static Sample either(String name, byte[] bytes) {
        return new Sample(name, bytes, Expected.EITHER, null, 0, 0, List.of());
    }

    static Sample accepted(String name, byte[] bytes, int width, int height) {
        return new Sample(name, bytes, Expected.ACCEPTED, null, width, height, List.of());
    }

    Sample showing(List<Color> colors) {
        return new Sample(name, bytes, expected, reason, width, height, colors);
    }

    /** The name, for the reports of parameterized tests. */
    @Override
    public String toString() {
        return name;
    }
}
