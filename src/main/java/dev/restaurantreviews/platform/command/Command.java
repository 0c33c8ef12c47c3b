package dev.restaurantreviews.platform.command;

import java.util.List;

/**
 * One thing that an operator can ask the WAR to do. No server runs it: there is no injection, no persistence unit, and
 * on Payara's WAR no API of the platform.
 */
public interface Command {

    /** The exit status of a command that did what it was asked. */
    int DONE = 0;

    /** The exit status of a command that could not, or that found something wrong. */
    int FAILED = 1;

    /** The word that chooses it on the command line. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** How it is called, without its name; several lines if need be. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what follows the name
     * @return the exit status
     * @throws CommandFailure with what the operator must know
     * @throws WrongCommandUsage when the arguments cannot be understood
     */
    int run(List<String> arguments, Console console);
}
