package dev.restaurantreviews.command;

import dev.restaurantreviews.django.ImportDjangoCommand;
import dev.restaurantreviews.doctor.Doctor;
import dev.restaurantreviews.moderation.ModerateCommand;
import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import dev.restaurantreviews.platform.database.MigrateCommand;
import dev.restaurantreviews.platform.database.administration.DatabaseCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** All commands, and how one of them is chosen. */
public final class Commands {

    private static final int WRONG_USAGE = 2;
    private static final List<Command> ALL = List.of(
            new DatabaseCommand(),
            new Doctor(),
            new ImportDjangoCommand(),
            new MigrateCommand(),
            new ModerateCommand());

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final List<Command> commands;
    private final Console console;

    Commands(List<Command> commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    /** What {@link WarCommand} calls, by its name. */
    public static void main(String[] arguments) {
        ROOT_LOGGER.setLevel(Level.OFF); // commands say themselves what an operator must know
        Console console = new Console(System.out, System.err, System.getenv());
        System.exit(new Commands(ALL, console).run(Arrays.asList(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).equals("--help")) {
            console.out().println(help());
            return arguments.isEmpty() ? WRONG_USAGE : Command.DONE;
        }
        Optional<Command> command =
                commands.stream().filter(c -> c.name().equals(arguments.get(0))).findFirst();
        if (command.isEmpty()) {
            console.err().println("There is no command '" + arguments.get(0) + "'.");
            console.err().println(help());
            return WRONG_USAGE;
        }
        return run(command.get(), arguments.subList(1, arguments.size()));
    }

    private int run(Command command, List<String> arguments) {
        if (arguments.contains("--help")) {
            console.out().println(usage(command));
            return Command.DONE;
        }
        try {
            return command.run(arguments, console);
        } catch (WrongCommandUsage e) {
            console.err().println(e.getMessage());
            console.err().println(usage(command));
            return WRONG_USAGE;
        } catch (CommandFailure e) {
            console.err().println(e.getMessage());
            return Command.FAILED;
        }
    }

    private static String usage(Command command) {
        return command.summary() + System.lineSeparator() + "Usage: " + command.name() + " " + command.usage();
    }

    private String help() {
        return commands.stream()
                .map(command -> String.format("  %-15s %s", command.name(), command.summary()))
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "Commands (each with --help); they read the site's settings from the environment:"
                                + System.lineSeparator(),
                        ""));
    }
}
