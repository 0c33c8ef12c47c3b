package dev.restaurantreviews.platform.database;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import dev.restaurantreviews.platform.config.Settings;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** For operators who do not let the site change its schema by itself: {@code MIGRATE=check}. */
public final class MigrateCommand implements Command {

    private static final String CHECK = "--check";

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String summary() {
        return "applies the missing migrations of the schema, or shows them";
    }

    @Override
    public String usage() {
        return "[--check]   --check changes nothing; status 1 when migrations are missing";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.isEmpty() && !arguments.equals(List.of(CHECK))) {
            throw new WrongCommandUsage("Only --check may follow.");
        }
        Settings.Database settings = console.databaseSettings();
        try {
            Schema schema = Schema.in(PatientDataSource.of(settings));
            console.err().println("The database is " + settings + ".");
            return arguments.isEmpty() ? migrate(schema, console) : check(schema, console);
        } catch (SQLException | FlywayException | SchemaException e) {
            throw new CommandFailure(
                    "The database " + settings + " cannot be migrated: " + DatabaseFailure.reason(e), e);
        }
    }

    private static int migrate(Schema schema, Console console) throws SQLException {
        List<String> applied = schema.migrate();
        applied.forEach(migration -> console.out().println("applied  " + migration));
        if (applied.isEmpty()) {
            console.out().println("Nothing is missing.");
        }
        schema.note().ifPresent(console.out()::println);
        return DONE;
    }

    private static int check(Schema schema, Console console) throws SQLException {
        List<String> pending = schema.pending();
        schema.applied().forEach(migration -> console.out().println("applied  " + migration));
        pending.forEach(migration -> console.out().println("missing  " + migration));
        schema.note().ifPresent(console.out()::println);
        return pending.isEmpty() ? DONE : FAILED;
    }
}
