package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.util.List;

/** Database and roles by hand, on a server with passwords as on one with identities of Entra. */
public final class DatabaseCommand implements Command {

    @Override
    public String name() {
        return "db";
    }

    @Override
    public String summary() {
        return "makes the site's database and roles";
    }

    @Override
    public String usage() {
        return """
                create                          the database DBNAME, its owner, and with DBPASS the role DBUSER
                       db role NAME [--object-id ID] [--type TYPE]
                                                       a role that works as the owner: of an identity of Entra by its object
                                                       id (TYPE is service, the default, user or group), or with DBPASS
                create and role work as DBADMIN: with the password DBADMINPASS, or without it as yourself, logged in with az.
                They show each statement, and may be repeated.""";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        String task = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        switch (task) {
            case "create" -> create(rest, console);
            case "role" -> RoleArguments.of(rest).create(console);
            default -> throw new WrongCommandUsage("What shall be done? Say create or role.");
        }
        return DONE;
    }

    private static void create(List<String> arguments, Console console) {
        if (!arguments.isEmpty()) {
            throw new WrongCommandUsage("Nothing may follow create.");
        }
        new DatabaseSetup(console).createDatabase();
    }
}
