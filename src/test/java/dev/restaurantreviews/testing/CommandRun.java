package dev.restaurantreviews.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What a command has answered, without a process of its own.
 *
 * @param out standard output
 * @param err standard error, with the message of a failure
 */
public record CommandRun(int status, String out, String err) {

    private static final int WRONG_USAGE = 2;

    public static CommandRun of(Command command, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment);
        int status = run(command, console, List.of(arguments));
        return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static int run(Command command, Console console, List<String> arguments) {
        try {
            return command.run(arguments, console);
        } catch (CommandFailure e) {
            console.err().println(e.getMessage());
            return Command.FAILED;
        } catch (WrongCommandUsage e) {
            console.err().println(e.getMessage());
            return WRONG_USAGE;
        }
    }
}
