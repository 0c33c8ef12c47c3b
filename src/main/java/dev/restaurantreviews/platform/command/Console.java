package dev.restaurantreviews.platform.command;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        return read(Settings::of, this::variable);
    }

    /**
     * The settings of the site's database alone.
     *
     * @throws CommandFailure with every mistake in them
     */
    public Settings.Database databaseSettings() {
        return databaseSettings(this::variable);
    }

    /**
     * The settings of a database, which differ from the site's.
     *
     * @param variables finds a variable's value by its name
     * @throws CommandFailure with every mistake in them
     */
    public static Settings.Database databaseSettings(Function<String, Optional<String>> variables) {
        return read(Settings::databaseOf, variables);
    }

    private static <T> T read(
            Function<Function<String, Optional<String>>, T> reader, Function<String, Optional<String>> variables) {
        try {
            return reader.apply(variables);
        } catch (WrongSettings e) {
            throw new CommandFailure(String.join(System.lineSeparator(), e.mistakes()), e);
        }
    }

    /** A variable of the process; empty when it is not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}
