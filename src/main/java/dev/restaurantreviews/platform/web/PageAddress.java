package dev.restaurantreviews.platform.web;

/**
 * An address of the site and the Facelets view that answers it. Each feature produces its own as CDI beans.
 *
 * @param path a template such as <code>/restaurants/{id}/review</code>; <code>{id}</code> also takes a slug
 * @param view the Facelets file
 * @param form whether the page holds a form: only such a page takes a POST and sets the visitor's cookie
 */
public record PageAddress(String path, String view, boolean form) {}
