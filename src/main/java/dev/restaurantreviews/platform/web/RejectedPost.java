package dev.restaurantreviews.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Why the form or the photo that somebody has sent was not stored. */
enum RejectedPost {
    UNREADABLE,
    ORIGIN,
    SIZE,
    TYPE,
    TOKEN,
    VALIDATION,
    BUSY,
    UNAVAILABLE,
    FAILURE;

    /** Empty for what is no post, what was stored, and for addresses that take no posts. */
    static Optional<RejectedPost> of(HttpServletRequest request, int status) {
        return request.getMethod().equals("POST") ? Optional.ofNullable(reason(request, status)) : Optional.empty();
    }

    private static RejectedPost reason(HttpServletRequest request, int status) {
        return switch (status) {
            case 400 -> UNREADABLE;
            case 403 -> ORIGIN;
            case 413 -> SIZE;
            case 415 -> TYPE;
            case 422 -> Exchange.isWithoutToken(request) ? TOKEN : VALIDATION;
            case 500 -> FAILURE;
            case 503 -> Exchange.isBusy(request) ? BUSY : UNAVAILABLE;
            default -> null;
        };
    }

    /** As a label of the metrics. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
