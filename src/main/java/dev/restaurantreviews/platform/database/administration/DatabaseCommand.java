package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.nio.file.Path;
import java.util.List;

/** Database and roles by hand, on a server with passwords as on one with identities of Entra. */
public final class DatabaseCommand implements Command {

    @Override
    public String name() {
        return "db";
    }

    @Override
    public String summary() {
        return "makes the site's database and roles, opens a shell in it, copies it";
    }

    @Override
    public String usage() {
        return """
                create                          the database DBNAME, its owner, and with DBPASS the role DBUSER
                       db role NAME [--object-id ID] [--type TYPE]
                                                       a role that works as the owner: of an identity of Entra by its object
                                                       id (TYPE is service, the default, user or group), or with DBPASS
                       db shell                        psql
                       db dump FILE                    copies the database into a new file, with pg_dump
                       db restore FILE                 fills an empty database from it, with pg_restore
                create and role work as DBADMIN: with the password DBADMINPASS, or without it as yourself, logged in with az.
                They show each statement, and may be repeated. The others work as DBADMIN, too, if it is set, else as the site.""";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        String task = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        switch (task) {
            case "create" -> {
                requireNothing(rest, task);
                new DatabaseSetup(console).createDatabase();
            }
            case "role" -> RoleArguments.of(rest).create(console);
            case "shell" -> {
                requireNothing(rest, task);
                return new PostgresClient(console).shell();
            }
            case "dump" -> new PostgresClient(console).dump(file(rest, task));
            case "restore" -> new PostgresClient(console).restore(file(rest, task));
            default -> throw new WrongCommandUsage("What shall be done? Say create, role, shell, dump or restore.");
        }
        return DONE;
    }

    private static void requireNothing(List<String> arguments, String task) {
        if (!arguments.isEmpty()) {
            throw new WrongCommandUsage("Nothing may follow " + task + ".");
        }
    }

    private static Path file(List<String> arguments, String task) {
        if (arguments.size() != 1) {
            throw new WrongCommandUsage("One file must follow " + task + ".");
        }
        if (arguments.get(0).startsWith("-")) {
            throw new WrongCommandUsage("'" + arguments.get(0) + "' looks like an option, and " + task + " has none."
                    + " A file of such a name is ./" + arguments.get(0) + ".");
        }
        return Path.of(arguments.get(0));
    }
}
