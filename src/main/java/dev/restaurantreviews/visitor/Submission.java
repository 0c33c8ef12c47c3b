package dev.restaurantreviews.visitor;

import java.util.UUID;

/**
 * A form that was sent by a visitor whom we know, from a page that we made.
 *
 * @param nonce the form's own; a form that is sent again carries the same
 */
public record Submission(VisitorId visitor, UUID nonce) {}
