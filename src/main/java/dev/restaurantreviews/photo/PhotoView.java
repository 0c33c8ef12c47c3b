package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A photo as pages show it.
 *
 * @param alt what is to be seen, in its author's words; null when he has not said
 * @param width of the largest size, in pixels, upright
 * @param height of the largest size
 */
public record PhotoView(UUID id, String alt, int width, int height) {

    /** The address of a size. */
    public String address(int pixels) {
        return PhotoAddresses.file(id, pixels);
    }

    /** All sizes with their widths, for the browser to choose from. */
    public String srcset() {
        return Arrays.stream(PhotoSize.values())
                .map(size -> address(size.pixels()) + " " + width(size.pixels()) + "w")
                .collect(Collectors.joining(", "));
    }

    /** The width of a size in pixels: photos are never enlarged. */
    public int width(int pixels) {
        return scaled(width, pixels);
    }

    public int height(int pixels) {
        return scaled(height, pixels);
    }

    private int scaled(int length, int pixels) {
        int longest = Math.max(width, height);
        return longest <= pixels ? length : Math.max(1, Math.round((float) length * pixels / longest));
    }
}
