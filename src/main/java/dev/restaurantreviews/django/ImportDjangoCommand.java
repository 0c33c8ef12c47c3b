package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.database.DatabaseFailure;
import dev.restaurantreviews.platform.database.LoginDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code import-django}: brings the restaurants, reviews and photos of a Django sample to this site. */
public final class ImportDjangoCommand implements Command {

    /** Longer than any single statement of an import takes. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String AGAIN = "What has been copied stays; run the import again.";

    @Override
    public String name() {
        return "import-django";
    }

    @Override
    public String summary() {
        return "Copies restaurants, reviews and photos of the Django sample into this site, with their numbers.";
    }

    @Override
    public String usage() {
        return ImportOptions.USAGE;
    }

    @Override
    public int run(List<String> arguments, Console console) {
        long start = System.nanoTime();
        ImportOptions options = ImportOptions.parse(arguments);
        Settings settings = console.settings();
        ImportReport report = run(options, console, settings);
        console.out()
                .println(
                        options.json()
                                ? ReportJson.of(report, options.dryRun())
                                : ReportText.of(report, options.dryRun()));
        if (report.isFailed()) {
            console.err().println(report.failure());
            console.err().println(AGAIN);
            return FAILED;
        }
        console.err().println(String.format(Locale.ROOT, "Done in %.1f s.", (System.nanoTime() - start) / 1e9));
        return DONE;
    }

    private static ImportReport run(ImportOptions options, Console console, Settings settings) {
        Settings.Database oldDatabase = OldDatabase.of(options, console);
        try (Connection target = connect(settings.database());
                Connection source = connect(oldDatabase)) {
            requireTables(source, oldDatabase);
            Optional<OldPhotos> photos = OldPhotoPlace.find(options, console, settings.photos())
                    .map(place -> OldPhotoPlace.open(place, settings.photos()));
            try {
                return new DjangoImport(target, settings.photos(), photos, options.dryRun(), console.err())
                        .run(OldSite.in(source));
            } finally {
                photos.ifPresent(OldPhotos::close);
            }
        } catch (SQLException e) {
            throw new CommandFailure(
                    "The import has broken off: " + DatabaseFailure.reason(e) + System.lineSeparator()
                            + "What has been copied stays; run the import again.",
                    e);
        }
    }

    private static Connection connect(Settings.Database database) {
        try {
            return LoginDataSource.of(database, SILENCE).getConnection();
        } catch (SQLException e) {
            throw new CommandFailure("The database " + database + " cannot be used: " + DatabaseFailure.reason(e), e);
        }
    }

    private static void requireTables(Connection source, Settings.Database database) throws SQLException {
        if (!OldSite.isIn(source)) {
            throw new CommandFailure(
                    "The database " + database + " has no tables restaurant_review_restaurant and"
                            + " restaurant_review_review, which a Django sample leaves. Say by --from-database where they are.");
        }
    }
}
