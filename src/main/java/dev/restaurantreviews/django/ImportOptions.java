package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line of the import says.
 *
 * @param database the URL of the old database
 * @param photos the folder or the container of the old photos
 */
record ImportOptions(Optional<String> database, Optional<String> photos, boolean dryRun, boolean json) {

    static final String USAGE = String.join(
            System.lineSeparator(),
            "[--from-database URL] [--photos URL|FOLDER] [--dry-run] [--json]",
            "  --from-database  postgresql://user@host/name of the Django sample; or its settings as OLD_DBHOST,",
            "                   OLD_DBPORT, OLD_DBNAME, OLD_DBUSER, OLD_DBPASS, OLD_DBSSLMODE in the environment;",
            "                   without either the sample's tables are looked for in this site's own database;",
            "                   without a password an access token opens it, as it opens this site's own",
            "  --photos         its container, as https://account.blob.core.windows.net/photos, or a folder with a copy;",
            "                   or its settings as OLD_STORAGE_ACCOUNT_NAME or OLD_STORAGE_URL, and",
            "                   OLD_STORAGE_CONTAINER_NAME; without either this site's own container",
            "  --dry-run        reads and checks everything and changes nothing",
            "  --json           the report as JSON, with every number");

    static ImportOptions parse(List<String> arguments) {
        ImportOptions options = new ImportOptions(Optional.empty(), Optional.empty(), false, false);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private ImportOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--from-database" -> new ImportOptions(Optional.of(value(option, rest)), photos, dryRun, json);
            case "--photos" -> new ImportOptions(database, Optional.of(value(option, rest)), dryRun, json);
            case "--dry-run" -> new ImportOptions(database, photos, true, json);
            case "--json" -> new ImportOptions(database, photos, dryRun, true);
            default -> throw new WrongCommandUsage("There is no option '" + option + "'.");
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new WrongCommandUsage(option + " wants a value.");
        }
        return rest.next();
    }
}
