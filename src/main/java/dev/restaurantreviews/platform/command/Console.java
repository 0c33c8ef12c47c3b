package dev.restaurantreviews.platform.command;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has of the world around it.
 *
 * @param out the result, and nothing else
 * @param err progress and complaints
 * @param environment the variables of the process
 */
public record Console(PrintStream out, PrintStream err, Map<String, String> environment) {

    /**
     * The site's settings.
     *
     * @throws CommandFailure with every mistake in them
     */
    public Settings settings() {
        try {
            return Settings.of(this::variable);
        } catch (WrongSettings e) {
            throw new CommandFailure(String.join(System.lineSeparator(), e.mistakes()), e);
        }
    }

    /** A variable of the process; empty when it is not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}
