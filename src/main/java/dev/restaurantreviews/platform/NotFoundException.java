package dev.restaurantreviews.platform;

import jakarta.ejb.ApplicationException;

/** There is no such thing, or it is not this visitor's: the visitor sees 404 in both cases. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
