package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes database and roles as the site needs them; whatever is there already is left as it is. */
final class DatabaseSetup {

    /** What is done to make a role that logs in. */
    @FunctionalInterface
    interface Login {

        void create(ShownSession server) throws SQLException;
    }

    private final AdministratorSettings administrator;
    private final Console console;
    private final String database;
    private final OwnerRole owner;

    DatabaseSetup(Console console) {
        this.console = console;
        this.administrator = new AdministratorSettings(console);
        this.database = administrator.required("DBNAME", "the name of the site's database");
        this.owner = new OwnerRole(database);
    }

    /** The database, its owner, and with a password for it the site's role. */
    void createDatabase() {
        Optional<String> password = administrator.find("DBPASS");
        if (password.isPresent()) {
            String role = administrator.required("DBUSER", "the site's role");
            createRole(role, server -> {
                requireOwnDatabase(server);
                LoginRole.createWithPassword(server, role, password.get());
            });
        } else {
            asAdministrator(this::prepare);
            console.out().println("-- next: db role NAME --object-id ID, for the identity that the site logs in as");
        }
    }

    /** A role that works as the owner of the site's database. */
    void createRole(String role, Login login) {
        requireAnother(role);
        asAdministrator(settings -> {
            try (ShownSession server = ShownSession.open(settings, console.out())) {
                login.create(server);
                owner.create(server);
            }
            try (ShownSession session = ShownSession.open(administrator.in(database), console.out())) {
                session.begin();
                tellOfAnotherProgram(session);
                owner.takeOver(session);
                owner.admit(session, role);
                session.commit();
                owner.standInFor(session, role);
            }
            console.out().println("-- " + role + " works as the owner of " + database + " from its next login on");
        });
    }

    private void prepare(Settings.Database settings) throws SQLException {
        try (ShownSession server = ShownSession.open(settings, console.out())) {
            requireOwnDatabase(server);
            owner.create(server);
        }
        try (ShownSession session = ShownSession.open(administrator.in(database), console.out())) {
            session.begin();
            owner.takeOver(session);
            session.commit();
        }
    }

    /** Before anything is changed: nobody's rights in another program's database shall be touched by a wrong name. */
    private void requireOwnDatabase(ShownSession server) throws SQLException {
        if (!owner.hasDatabase(server)) {
            return;
        }
        try (ShownSession session = ShownSession.openQuietly(administrator.in(database))) {
            List<String> tables = OwnerRole.tablesOfAnotherProgram(session);
            if (!tables.isEmpty()) {
                throw new CommandFailure(
                        "The database " + database + " has tables of another program ("
                                + String.join(", ", tables)
                                + ") and none of this site: DBNAME must be one that the site has"
                                + " for itself. Nothing is changed. To share it nevertheless, see docs/from-the-django-sample.md.");
            }
        }
    }

    private static void tellOfAnotherProgram(ShownSession session) throws SQLException {
        List<String> tables = OwnerRole.tablesOfAnotherProgram(session);
        if (!tables.isEmpty()) {
            session.say("the schema public has tables of another program (" + String.join(", ", tables)
                    + "): the site needs a schema of its own here, see docs/from-the-django-sample.md");
        }
    }

    private void requireAnother(String role) {
        OwnerRole.requireWhole(role, "The role's name is too long: " + role);
        if (role.equals(owner.name())) {
            throw new CommandFailure(role + " owns the tables of " + database + ", and nobody logs in as it: the site's"
                    + " role must have another name.");
        }
        if (administrator.find("DBADMIN").equals(Optional.of(role))) {
            throw new CommandFailure("DBADMIN must not be the site's role, " + role
                    + ": the site needs no right to make roles and databases.");
        }
    }

    /** Something that may fail in the database. */
    @FunctionalInterface
    private interface Task {

        void run(Settings.Database settings) throws SQLException;
    }

    private void asAdministrator(Task task) {
        Settings.Database settings = administrator.in(AdministratorSettings.EVERY_SERVERS);
        try {
            task.run(settings);
        } catch (SQLException e) {
            throw new CommandFailure(
                    SetupAdvice.of(e, settings) + " Nothing is undone that stands above; the command can"
                            + " be repeated.",
                    e);
        }
    }
}
