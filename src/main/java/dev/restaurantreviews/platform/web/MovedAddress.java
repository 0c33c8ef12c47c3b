package dev.restaurantreviews.platform.web;

/**
 * An address that once was a page and now leads to another one, for good. Each feature produces its own as CDI beans.
 *
 * @param path a template like that of a {@link PageAddress}
 * @param target the page's address; <code>{id}</code> is the one of the path
 */
public record MovedAddress(String path, String target) {}
