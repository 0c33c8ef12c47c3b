package dev.restaurantreviews.photo.rendering;

import java.util.Map;

/**
 * A photo as it may be stored and shown: upright, sRGB, without metadata.
 *
 * @param width in pixels, of the large size
 * @param height in pixels, of the large size
 * @param jpegs one file for each size; two of them have the same dimensions where the photo is smaller than the size
 */
public record RenderedPhoto(int width, int height, Map<PhotoSize, byte[]> jpegs) {}
