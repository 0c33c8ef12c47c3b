package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The links that these settings name, in the order in which a request meets them. */
final class SetUp implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SetUp.class.getName());
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Settings settings;
    private final AzureNames names;
    private final ClockReadings clocks;
    private final IdentityChecks identity;
    private final DatabaseChecks database;
    private final Optional<PhotoStoreChecks> blobs;

    SetUp(Settings settings, Map<String, String> environment, Clock clock) {
        this.settings = settings;
        names = new AzureNames(environment, Optional.of(settings));
        clocks = new ClockReadings(clock);
        identity = new IdentityChecks(settings, environment, names);
        database = new DatabaseChecks(settings.database(), names, identity, clocks);
        blobs = settings.photos() instanceof PhotoContainer container
                ? Optional.of(new PhotoStoreChecks(container, !settings.photosNeedIdentity(), names, identity, clocks))
                : Optional.empty();
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(database.network());
        checks.addAll(identity.checks());
        checks.add(database.role());
        checks.addAll(new SchemaChecks(settings, database, identity, names).checks());
        blobs.ifPresent(store -> {
            checks.addAll(store.network());
            checks.addAll(store.store());
        });
        if (settings.photos() instanceof PhotoFolder folder) {
            checks.addAll(new PhotoFolderCheck(folder.path()).checks());
        }
        List<String> foundations = checks.stream().map(Check::name).toList();
        List<String> clocked = List.of(DatabaseChecks.ROLE, PhotoStoreChecks.CONTAINER);
        checks.add(new Check("clock", List.of(), clocked, AT_ONCE, clocks::examine));
        settings.publicUrl()
                .ifPresent(url -> checks.addAll(new SiteChecks(new SiteClient(url), names).checks(foundations)));
        return checks;
    }

    @Override
    public void close() {
        blobs.ifPresent(PhotoStoreChecks::close);
        try {
            database.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The connection to the database was not closed in order.", e);
        }
    }
}
