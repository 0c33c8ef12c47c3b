package dev.restaurantreviews.platform;

import jakarta.ejb.ApplicationException;

/** Somebody, most likely the same visitor in another window, has changed the thing since the form was made. */
@ApplicationException(rollback = true)
public class EditConflictException extends RuntimeException {

    private final int currentVersion;

    public EditConflictException(int currentVersion) {
        super("The current version is " + currentVersion);
        this.currentVersion = currentVersion;
    }

    /** The version to edit from now on. */
    public int currentVersion() {
        return currentVersion;
    }
}
