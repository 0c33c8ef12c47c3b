package dev.restaurantreviews.platform;

import jakarta.ejb.ApplicationException;

/** There is too much to do just now: the visitor is asked to come back in a moment. */
@ApplicationException(rollback = true)
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BusyException(String what) {
        super(what);
    }
}
