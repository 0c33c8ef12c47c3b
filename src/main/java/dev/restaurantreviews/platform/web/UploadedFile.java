package dev.restaurantreviews.platform.web;

import java.nio.file.Path;

/**
 * A file that came with a form.
 *
 * @param control the name of the form control
 * @param name as the visitor's browser calls it, a name without folders; nothing may be concluded from it
 * @param content where the bytes are until the request ends
 */
public record UploadedFile(String control, String name, Path content) {}
