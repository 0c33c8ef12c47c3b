package dev.restaurantreviews.platform.command;

/** A command line that cannot be understood. */
public class WrongCommandUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongCommandUsage(String message) {
        super(message);
    }
}
