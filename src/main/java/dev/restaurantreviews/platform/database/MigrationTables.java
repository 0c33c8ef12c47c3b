package dev.restaurantreviews.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationInfo;

/** The tables that migrations make, read from their scripts: a list of our own would be forgotten. */
final class MigrationTables {

    private static final String HISTORY = "flyway_schema_history";
    private static final String FOLDER = "/db/migration/";
    private static final Pattern CREATE = Pattern.compile("^CREATE TABLE (\\w+)", Pattern.MULTILINE);
    private static final Pattern DROP = Pattern.compile("^DROP TABLE (\\w+)", Pattern.MULTILINE);

    private MigrationTables() {}

    /** Those that must be there after these migrations, Flyway's own with them; empty before the first one. */
    static Set<String> after(MigrationInfo[] applied) {
        Set<String> tables = new TreeSet<>();
        for (MigrationInfo migration : applied) {
            String script = script(migration.getScript());
            CREATE.matcher(script).results().forEach(found -> tables.add(found.group(1)));
            DROP.matcher(script).results().forEach(found -> tables.remove(found.group(1)));
            tables.add(HISTORY);
        }
        return tables;
    }

    private static String script(String name) {
        try (InputStream script = MigrationTables.class.getResourceAsStream(FOLDER + name)) {
            return script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8); // a newer version's
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
