package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in for Azure and an instance of Tomcat, for a program that starts the server itself and deploys through
 * Tomcat's manager application, as Arquillian's adapter does.
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
    private final RehearsedAzure azure;
    private final Tomcat tomcat;
    private final String password = UUID.randomUUID().toString();

    private ManagedTomcat(DataDirectory data, AzuriteProgram program, Map<String, String> settings, Tomcat tomcat) {
        this.data = data;
        this.tomcat = tomcat;
        azure = new RehearsedAzure(data, settings);
        database = EmbeddedDatabase.start(data);
        azurite = Azurite.startWithTokens(program, data, azure.authority());
    }

    /**
     * Starts everything but the server, and writes the instance.
     *
     * @param environment of the launcher
     */
    public static ManagedTomcat prepare(Path checkout, Path directory, Map<String, String> environment)
            throws InterruptedException {
        DataDirectory data = DataDirectory.open(directory);
        EmbeddedDatabase.stopOrphan(data, line -> {});
        Azurite.stopOrphan(data, line -> {});
        AzuriteProgram program = AzuriteProgram.install(checkout, line -> {});
        Path manager = Tomcat.home(checkout).resolve("webapps/manager");
        ManagedTomcat managed = new ManagedTomcat(
                data,
                program,
                environment,
                new Tomcat(checkout, data, manager, Listener.plain(Ports.free()), javaOptions(environment)));
        managed.azurite.awaitAnswer();
        managed.azure.createContainer(managed.azurite.container());
        managed.azure.guard(managed.database.address());
        managed.write(manager);
        return managed;
    }

    private static List<String> javaOptions(Map<String, String> environment) {
        List<String> options = new ArrayList<>(Options.javaOptions(environment));
        options.add(LOOPBACK_JMX);
        return options;
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
        Stream<String> site = azure.servicePrincipal(settings, azurite.endpoint()).entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue());
        String arguments = Stream.of(tomcat.javaOptions().stream(), azure.javaOptions().stream(), site)
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
        return Map.of(
                "tomcat.home", Tomcat.home(tomcat.checkout()).toString(),
                "tomcat.base", tomcat.base().toString(),
                "tomcat.port", Integer.toString(tomcat.listener().port()),
                "tomcat.jmxPort", Integer.toString(Ports.free()),
                "tomcat.password", password,
                "tomcat.arguments", arguments);
    }

    /** Where the server answers once it runs; each application has a path there. */
    public URI baseUrl() {
        return URI.create(tomcat.listener().origin());
    }

    @Override
    public void close() {
        azurite.close();
        azure.close();
        database.close();
        data.close();
    }
}
