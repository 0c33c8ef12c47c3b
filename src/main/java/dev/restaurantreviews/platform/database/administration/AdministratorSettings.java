package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings;
import java.util.Optional;

/** As whom the operator works: the site's settings with {@code DBADMIN} and {@code DBADMINPASS} in the place of its role. */
final class AdministratorSettings {

    /** The database that every server has, and the only one on Azure with the functions that make roles for identities. */
    static final String EVERY_SERVERS = "postgres";

    private static final String ADMINISTRATOR = "DBADMIN";
    private static final String CREDENTIALS = "AZURE_TOKEN_CREDENTIALS";

    private final Console console;

    AdministratorSettings(Console console) {
        this.console = console;
    }

    /**
     * The administrator's way into a database of the server.
     *
     * @throws CommandFailure when nobody is named
     */
    Settings.Database in(String database) {
        if (find(ADMINISTRATOR).isEmpty()) {
            throw new CommandFailure(
                    ADMINISTRATOR + " is not set: it must be a role that may make roles and databases,"
                            + " with its password in DBADMINPASS; on Azure the Entra administrator of the server, without one.");
        }
        Settings.Database settings = Console.databaseSettings(name -> switch (name) {
            case "DBUSER" -> find(ADMINISTRATOR);
            case "DBPASS" -> find("DBADMINPASS");
            case "DBNAME" -> Optional.of(database);
            default -> find(name);
        });
        if (settings.password().isEmpty()) {
            useOwnLogin();
        }
        return settings;
    }

    /** The administrator's way into the site's database if one is named, else the site's own. */
    Settings.Database orSite() {
        return isNamed() ? in(required("DBNAME", "the name of the database")) : console.databaseSettings();
    }

    boolean isNamed() {
        return find(ADMINISTRATOR).isPresent();
    }

    /** The administrator is a person; whoever else answers on this machine would be somebody else. */
    private void useOwnLogin() {
        if (find(CREDENTIALS).isEmpty()) {
            System.setProperty(CREDENTIALS, "dev"); // where azure-identity looks first
        }
    }

    String required(String name, String meaning) {
        return find(name).orElseThrow(() -> new CommandFailure(name + " is not set: it must be " + meaning + "."));
    }

    Optional<String> find(String name) {
        return console.variable(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
