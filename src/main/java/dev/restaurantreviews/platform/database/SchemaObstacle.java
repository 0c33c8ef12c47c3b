package dev.restaurantreviews.platform.database;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * Why this version of the site cannot work with the migrations that a database has seen, in a sentence: what Flyway says
 * fills half a page, and about a newer schema it says nothing.
 */
final class SchemaObstacle {

    /** A newer version's is for that version to tell. */
    private static final Set<MigrationState> BROKEN_OFF =
            EnumSet.of(MigrationState.FAILED, MigrationState.MISSING_FAILED);

    /** Not ours though ours go further; or ours, passed over. */
    private static final Set<MigrationState> OF_ANOTHER_LINE =
            EnumSet.of(MigrationState.MISSING_SUCCESS, MigrationState.IGNORED);

    private SchemaObstacle() {}

    /**
     * Looks for the first one.
     *
     * @param tables those that there are but for Flyway's own, read before the migrations were: who reads them
     *     afterwards takes the tables of another node, which migrates at this moment, for somebody else's
     * @param breach a newer migration that does not keep this version working
     */
    static Optional<String> find(MigrationInfoService migrations, List<String> tables, Optional<MigrationInfo> breach) {
        if (migrations.applied().length == 0 && !tables.isEmpty()) {
            return Optional.of("It has tables of another program (" + String.join(", ", tables)
                    + ") and none of this site: DBNAME must be a database that this site has for itself.");
        }
        return first(migrations, migration -> BROKEN_OFF.contains(migration.getState()))
                .map(name -> "Migration " + name + " has broken off in the middle: remove by hand what it has left,"
                        + " delete its line from flyway_schema_history, and start again.")
                .or(() -> breach.map(migration -> "Its schema is newer than this version of the site: it has migration "
                        + name(migration) + ", which does not keep this version working. Deploy the newer version, or"
                        + " restore a backup from before."))
                .or(() -> first(migrations, migration -> OF_ANOTHER_LINE.contains(migration.getState()))
                        .map(name -> "Migration " + name + " does not follow from those that it has seen: they belong"
                                + " to another line of this site, or to another program."))
                .or(() -> first(migrations, SchemaObstacle::isChanged)
                        .map(name -> "Migration " + name + " was another one when it was applied: either its file has"
                                + " been edited since, or the database belongs to another program. Deploy an"
                                + " unchanged WAR."));
    }

    private static Optional<String> first(MigrationInfoService migrations, Predicate<MigrationInfo> condition) {
        return Arrays.stream(migrations.all())
                .filter(condition)
                .map(SchemaObstacle::name)
                .findFirst();
    }

    private static boolean isChanged(MigrationInfo migration) {
        return migration.getState().isApplied()
                && !(Boolean.TRUE.equals(migration.isChecksumMatching())
                        && Boolean.TRUE.equals(migration.isDescriptionMatching())
                        && Boolean.TRUE.equals(migration.isTypeMatching()));
    }

    /** As in {@code 2 photos}. */
    static String name(MigrationInfo migration) {
        return migration.getVersion() + " " + migration.getDescription();
    }
}
