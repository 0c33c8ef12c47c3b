package dev.restaurantreviews.devserver;

import dev.restaurantreviews.devserver.azure.LocalAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Apache Tomcat is started for one site: as it comes, with an instance directory of its own in which only the port,
 * the address and the port for shutdown commands differ from what the distribution brings.
 *
 * @param site the WAR, or a directory with its content
 * @param javaOptions for the virtual machine
 */
record Tomcat(Path checkout, DataDirectory data, Path site, Listener listener, List<String> javaOptions)
        implements SiteServer {

    @Override
    public String name() {
        return "Tomcat";
    }

    @Override
    public List<String> prepare() throws IOException {
        createInstance();
        if (Files.isDirectory(site)) {
            Files.createSymbolicLink(base().resolve("webapps/ROOT"), site);
        } else {
            Files.copy(site, base().resolve("webapps/ROOT.war"));
        }
        return List.of("sh", home(checkout).resolve("bin/catalina.sh").toString(), "run");
    }

    /** Writes an instance without applications. */
    void createInstance() throws IOException {
        data.delete("tomcat");
        for (String directory : List.of("conf", "logs", "temp", "webapps", "work")) {
            Files.createDirectories(base().resolve(directory));
        }
        try (Stream<Path> stock = Files.list(home(checkout).resolve("conf"))) {
            for (Path file : stock.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base().resolve("conf").resolve(file.getFileName()));
            }
        }
        Path serverXml = base().resolve("conf/server.xml");
        Files.writeString(serverXml, withOneLoopbackPort(Files.readString(serverXml)));
    }

    private String withOneLoopbackPort(String serverXml) {
        String withoutShutdownPort = replace(serverXml, "<Server port=\"8005\"", "<Server port=\"-1\"");
        return replace(
                withoutShutdownPort,
                "<Connector port=\"8080\" protocol=\"HTTP/1.1\"([^>]*)/>",
                "<Connector port=\"" + listener.port() + "\" address=\"127.0.0.1\" protocol=\"HTTP/1.1\""
                        + listener.certificate().map(this::withTls).orElse("$1/>"));
    }

    private String withTls(SiteCertificate certificate) {
        Path keyStore = base().relativize(certificate.keyStore()); // which is what Tomcat takes it for
        return """
                $1SSLEnabled="true">
                        <SSLHostConfig protocols="TLSv1.2+TLSv1.3">
                            <Certificate certificateKeystoreFile="%s" certificateKeystorePassword="%s" />
                        </SSLHostConfig>
                    </Connector>""".formatted(keyStore, LocalAuthority.STORE_PASSWORD);
    }

    private static String replace(String text, String stock, String ours) {
        Matcher matcher = Pattern.compile(stock).matcher(text);
        if (!matcher.find()) {
            throw new SiteFailure("Tomcat's conf/server.xml has no " + stock);
        }
        return matcher.replaceFirst(ours);
    }

    @Override
    public Map<String, String> environment() {
        String java = System.getProperty("java.home");
        return Map.of(
                "CATALINA_HOME", home(checkout).toString(),
                "CATALINA_BASE", base().toString(),
                "JAVA_HOME", java,
                "JRE_HOME", java,
                "JAVA_OPTS", String.join(" ", javaOptions));
    }

    /** The directory of the instance. */
    Path base() {
        return data.resolve("tomcat");
    }

    /** What the distribution has brought. */
    static Path home(Path checkout) {
        try (Stream<Path> servers = Files.list(checkout.resolve("target/servers"))) {
            List<Path> found = servers.filter(
                            path -> path.getFileName().toString().startsWith("apache-tomcat-"))
                    .toList();
            if (found.size() != 1) { // after an upgrade the former one is still there
                throw new SiteFailure("target/servers holds " + found.size() + " versions of Tomcat: ./mvnw clean");
            }
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasBooted(String log) {
        return log.contains("Server startup in ");
    }
}
