package dev.restaurantreviews.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether the migrations of newer versions have promised to keep this one working: while a new version waits in its slot,
 * or replaces instances one by one, those of the old one must be able to start again.
 */
final class SchemaCompatibility {

    private static final String KEEPING = "SELECT version FROM schema_compatibility WHERE keeps <= ?";

    private static final String UNDEFINED_TABLE = "42P01"; // SQLSTATE

    /** One that has broken off has done a part of what it promised to do, which hinders nobody either. */
    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final DataSource database;

    SchemaCompatibility(DataSource database) {
        this.database = database;
    }

    /** The first migration, if any, that this version does not know and that has not promised to keep it. */
    Optional<MigrationInfo> breach(MigrationInfoService migrations) throws SQLException {
        List<MigrationInfo> newer = newer(migrations);
        if (newer.isEmpty()) {
            return Optional.empty();
        }
        Set<MigrationVersion> keeping = keeping(newestKnown(migrations));
        return newer.stream()
                .filter(migration -> !keeping.contains(migration.getVersion()))
                .findFirst();
    }

    /** For the operator, when newer migrations keep this version. */
    static Optional<String> note(MigrationInfoService migrations) {
        List<MigrationInfo> newer = newer(migrations);
        return newer.isEmpty()
                ? Optional.empty()
                : Optional.of("The schema is of a newer version ("
                        + newer.get(newer.size() - 1).getVersion() + "); it keeps this one working.");
    }

    private static List<MigrationInfo> newer(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(migration -> NEWER.contains(migration.getState()))
                .toList();
    }

    private static int newestKnown(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(migration -> migration.getState().isResolved())
                .mapToInt(migration -> migration.getVersion().getMajor().intValueExact())
                .max()
                .orElse(0);
    }

    /** The migrations that keep a site which knows those up to a version; none on a schema from before such promises. */
    private Set<MigrationVersion> keeping(int known) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEPING)) {
            statement.setInt(1, known);
            Set<MigrationVersion> versions = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(MigrationVersion.fromVersion(rows.getString(1)));
                }
            }
            return versions;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return Set.of();
            }
            throw e;
        }
    }
}
