package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.azure.IssuedToken;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import dev.restaurantreviews.platform.database.MissingRight;
import dev.restaurantreviews.platform.database.SchemaException;
import java.util.List;
import java.util.Optional;

/** What to do about a schema that the site does not fit, or may not look at. */
final class SchemaAdvice {

    private final Settings settings;
    private final Cures cures;
    private final Optional<IssuedToken> identity;

    SchemaAdvice(Settings settings, Cures cures, Optional<IssuedToken> identity) {
        this.settings = settings;
        this.cures = cures;
        this.identity = identity;
    }

    /**
     * What the site's refusal means for this set-up.
     *
     * @param applied the migrations that the database has seen
     * @param newer whether some of them are of a newer version
     */
    Result unfit(SchemaException refusal, List<String> applied, boolean newer) {
        if (newer && settings.migrate() == Migrate.OFF) {
            return new Fine("as of " + applied.get(applied.size() - 1)
                    + ", newer than this version of the site, which starts all the same: MIGRATE=off");
        }
        return new Wrong(
                refusal.getMessage(),
                applied.isEmpty()
                        ? cures.setting("DBNAME=ANOTHER") + "\nIf there is no such database yet: "
                                + cures.makeDatabase(settings.database(), "ANOTHER")
                        : "Deploy the version of the site that fits, or restore the database: docs/operate.md.");
    }

    /** Empty when the database has not refused for want of a right. */
    Optional<Wrong> denied(Exception failure) {
        return MissingRight.in(failure)
                .map(refusal -> new Wrong(
                        "The role " + Cures.identifier(settings.database().user())
                                + " may not read the tables of the site, or they belong to somebody else ("
                                + refusal.getMessage() + ").",
                        cures.makeRole(settings.database(), identity)));
    }
}
