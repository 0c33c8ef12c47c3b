package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A database, a photo store and an instance of Tomcat for a program that starts the server itself and deploys through Tomcat's manager
 * application, as Arquillian's adapter does.
 */
public final class ManagedTomcat implements AutoCloseable {

    // The adapter asks by JMX what it has deployed.
    private static final String LOOPBACK_JMX =
            "-Dcom.sun.management.jmxremote.host=127.0.0.1 -Djava.rmi.server.hostname=127.0.0.1";

    private static final String USERS = """
            <tomcat-users xmlns="http://tomcat.apache.org/xml" version="1.0">
              <user username="tests" password="%s" roles="manager-script"/>
            </tomcat-users>
            """;

    private final DataDirectory data;
    private final EmbeddedDatabase database;
    private final Azurite azurite;
    private final Tomcat tomcat;
    private final String password = UUID.randomUUID().toString();

    private ManagedTomcat(DataDirectory data, EmbeddedDatabase database, Azurite azurite, Tomcat tomcat) {
        this.data = data;
        this.database = database;
        this.azurite = azurite;
        this.tomcat = tomcat;
    }

    /** Starts database and photo store and writes the instance. */
    public static ManagedTomcat prepare(Path checkout, Path directory) throws InterruptedException {
        DataDirectory data = DataDirectory.open(directory);
        EmbeddedDatabase.stopOrphan(data, line -> {});
        Azurite.stopOrphan(data, line -> {});
        AzuriteProgram program = AzuriteProgram.install(checkout, line -> {});
        Path manager = Tomcat.home(checkout).resolve("webapps/manager");
        ManagedTomcat managed = new ManagedTomcat(
                data,
                EmbeddedDatabase.start(data),
                Azurite.start(program, data),
                new Tomcat(checkout, data, manager, Ports.free(), List.of(LOOPBACK_JMX)));
        managed.azurite.awaitAnswer();
        managed.write(manager);
        return managed;
    }

    private void write(Path manager) {
        try {
            tomcat.createInstance();
            Files.createSymbolicLink(tomcat.base().resolve("webapps/manager"), manager);
            Files.writeString(tomcat.base().resolve("conf/tomcat-users.xml"), USERS.formatted(password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program must be told; the settings of the site go in as system properties. */
    public Map<String, String> properties(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(database.address().environment());
        all.putAll(azurite.environment());
        String arguments = all.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", String.join(" ", tomcat.javaOptions()) + " ", ""));
        return Map.of(
                "tomcat.home", Tomcat.home(tomcat.checkout()).toString(),
                "tomcat.base", tomcat.base().toString(),
                "tomcat.port", Integer.toString(tomcat.port()),
                "tomcat.jmxPort", Integer.toString(Ports.free()),
                "tomcat.password", password,
                "tomcat.arguments", arguments);
    }

    /** Where the server answers once it runs; each application has a path there. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + tomcat.port());
    }

    @Override
    public void close() {
        azurite.close();
        database.close();
        data.close();
    }
}
