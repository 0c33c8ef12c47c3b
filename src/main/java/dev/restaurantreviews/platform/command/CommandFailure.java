package dev.restaurantreviews.platform.command;

/** A command could not do what it was asked; the message is all that the operator sees. */
public class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
