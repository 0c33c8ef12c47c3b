package dev.restaurantreviews.moderation;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.DatabaseFailure;
import dev.restaurantreviews.platform.database.PatientDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator does about a review that should not be read, until moderators can sign in. */
public final class ModerateCommand implements Command {

    private static final int LATEST = 20;

    private static final String NAMELESS = "?"; // what Java calls a user whom the machine has no name for

    private static final Set<String> NOT_MIGRATED = Set.of("42P01", "42703"); // SQLSTATEs: no such table, column

    @Override
    public String name() {
        return "moderate";
    }

    @Override
    public String summary() {
        return "hides, shows or deletes a review, a restaurant or a photo";
    }

    @Override
    public String usage() {
        return """
                hide|show|delete [review|restaurant|photo] ID --reason "…" [--by NAME]
                       moderate list
                An ID alone is a review's, or with hyphens a photo's. Each act is kept with its reason and your name;
                list shows the latest ones.""";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        Optional<Act> act = arguments.equals(List.of("list"))
                ? Optional.empty()
                : Optional.of(new ModerationArguments(arguments).act(user(console)));
        Settings.Database settings = console.databaseSettings();
        Moderation moderation = new Moderation(PatientDataSource.of(settings));
        try {
            if (act.isEmpty()) {
                list(moderation, console);
            } else {
                moderation.perform(act.get());
                console.out()
                        .println(act.get().what() + " is " + act.get().action().done + ". "
                                + act.get().effect());
            }
            return DONE;
        } catch (SQLException e) {
            throw new CommandFailure(
                    "Nothing is changed. The database " + settings + " says: " + DatabaseFailure.reason(e)
                            + (NOT_MIGRATED.contains(e.getSQLState())
                                    ? ". Its schema is not complete: the command migrate completes it."
                                    : ""),
                    e);
        }
    }

    private static Optional<String> user(Console console) {
        return console.variable("USER")
                .or(() -> console.variable("USERNAME"))
                .or(() -> Optional.ofNullable(System.getProperty("user.name")).filter(name -> !NAMELESS.equals(name)));
    }

    private static void list(Moderation moderation, Console console) throws SQLException {
        moderation.latest(LATEST).forEach(recorded -> {
            Act act = recorded.act();
            console.out()
                    .println(recorded.at() + "  " + act.what() + " " + act.action().done + " by "
                            + PlainLine.of(act.moderator()) + ": " + PlainLine.of(act.reason()));
        });
    }
}
