package dev.restaurantreviews.platform.web;

/**
 * An address beside the pages that takes posts, and only posts. Each feature produces its own as CDI beans.
 *
 * @param path without parameters
 */
public record PostAddress(String path) {}
