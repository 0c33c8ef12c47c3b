package dev.restaurantreviews.django;

import dev.restaurantreviews.devserver.DatabaseAddress;
import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.testing.Database;
import dev.restaurantreviews.testing.TestSites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Base of the tests that import: each has a Django sample, an empty site and a folder of old photos of its own. */
abstract class ImportTest {

    private static UnreliableDatabase server;
    private static DatabaseAddress cluster;
    private static int databases;

    Path directory;
    DatabaseAddress oldAddress;
    DatabaseAddress newAddress;
    Database oldSite;
    Database site;
    Path photos;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Two databases, of which each test gets copies. */
    @BeforeAll
    static void makeTemplates(TestInfo tests) throws IOException, SQLException {
        String name = tests.getTestClass().orElseThrow().getSimpleName(); // another process tests another of them
        server = UnreliableDatabase.start(TestSites.directoryWithDatabase(name));
        cluster = server.address();
        createDatabase("old", "template1");
        createDatabase("new", "template1");
        try (InputStream sql = ImportTest.class.getResourceAsStream("/django-sample.sql");
                Connection connection = named("old").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        migrate(named("new"));
    }

    static void migrate(DatabaseAddress database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepare(@TempDir Path empty) {
        directory = empty;
        databases++;
        oldAddress = createDatabase("old" + databases, "old");
        newAddress = createDatabase("new" + databases, "new");
        oldSite = database(oldAddress);
        site = database(newAddress);
        photos = OldPictures.folder(directory);
        environment.put("DBHOST", newAddress.host());
        environment.put("DBPORT", Integer.toString(newAddress.port()));
        environment.put("DBNAME", newAddress.name());
        environment.put("DBUSER", newAddress.user());
        environment.put("DBPASS", newAddress.password());
        environment.put("PHOTO_DIR", directory.resolve("new-photos").toString());
    }

    private static DatabaseAddress createDatabase(String name, String template) {
        database(cluster).update("CREATE DATABASE " + name + " TEMPLATE " + template);
        return named(name);
    }

    private static DatabaseAddress named(String name) {
        return new DatabaseAddress(cluster.host(), cluster.port(), name, cluster.user(), cluster.password());
    }

    private static Database database(DatabaseAddress address) {
        return Database.at(address);
    }

    void setting(String name, String value) {
        environment.put(name, value);
    }

    void without(String name) {
        environment.remove(name);
    }

    /** From the old database and the folder of photos. */
    int importAll(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--photos", photos.toString(), "--from-database", oldUrl()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    String oldUrl() {
        return "postgresql://" + oldAddress.user() + ":" + oldAddress.password() + "@" + oldAddress.host() + ":"
                + oldAddress.port() + "/" + oldAddress.name() + "?sslmode=disable";
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        return new ImportDjangoCommand().run(List.of(arguments), console);
    }

    /** What the last import has reported. */
    String report() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Its progress, and why it has failed. */
    String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
