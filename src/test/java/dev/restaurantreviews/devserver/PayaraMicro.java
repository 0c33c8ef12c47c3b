package dev.restaurantreviews.devserver;

import dev.restaurantreviews.devserver.azure.LocalAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Payara Micro is started for one site: one listener on the loopback address and nothing else.
 *
 * @param site the WAR, or a directory with its content
 * @param javaOptions for the virtual machine
 */
record PayaraMicro(Path checkout, DataDirectory data, Path site, Listener listener, List<String> javaOptions)
        implements SiteServer {

    @Override
    public String name() {
        return "Payara Micro";
    }

    @Override
    public List<String> prepare() throws IOException {
        data.delete("payara"); // the server would take over what an earlier start has left: applications, settings
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        listener.certificate().ifPresent(certificate -> {
            command.add("-Dtls.keyStore=" + certificate.keyStore());
            command.add("-Dtls.password=" + LocalAuthority.STORE_PASSWORD);
        });
        command.addAll(List.of(
                "-Duser.language=en", // in a Turkish locale Payara cannot read web.xml; pages ask the visitor's browser
                "-Duser.country=US",
                "-Dorg.glassfish.grizzly.http.io.OutputBuffer.isBlocking=true", // else slow readers fill the heap
                "-Dproduct.name=", // no product name on Payara's own error pages
                "-jar",
                checkout.resolve("target/servers/payara-micro.jar").toString(),
                "--rootdir",
                data.resolve("payara").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--logproperties",
                checkout.resolve("payara-config/logging.properties").toString(),
                "--prebootcommandfile",
                bootCommands().toString(),
                "--port",
                Integer.toString(listener.port()),
                "--contextroot",
                "/",
                "--deploy",
                site.toString()));
        return command;
    }

    // Payara takes one file only.
    private Path bootCommands() throws IOException {
        StringBuilder commands = new StringBuilder();
        List<String> names = listener.certificate().isPresent()
                ? List.of("preboot.txt", "loopback.txt", "https.txt")
                : List.of("preboot.txt", "loopback.txt");
        for (String name : names) {
            commands.append(Files.readString(checkout.resolve("payara-config").resolve(name)));
        }
        return Files.writeString(data.resolve("preboot.txt"), commands);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean hasBooted(String log) {
        return log.contains(" ready in ");
    }
}
