package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.OS;

/** A full Payara Server with a domain for the site, set up by {@code asadmin} as {@code docs/servers.md} has it. */
final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "reviews";
    private static final String DOMAINS = "domains";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 100;
    private static final String LOOPBACK = "tcp6 0000000000000000FFFF00000100007F:";

    private final Path checkout;
    private final DataDirectory data;
    private final Map<String, String> environment;
    private final Listener listener = Listener.plain(Ports.free());
    private final int adminPort = Ports.free();

    /** @param environment the site's settings, which the server inherits from {@code asadmin} */
    PayaraServer(Path checkout, DataDirectory data, Map<String, String> environment) {
        this.checkout = checkout;
        this.data = data;
        this.environment = environment;
    }

    void start(Progress progress) throws InterruptedException {
        long begin = System.nanoTime();
        ofDomain(
                "create-domain",
                "--nopassword",
                "--checkports=false", // most of them are never opened
                "--adminport",
                Integer.toString(adminPort),
                "--instanceport",
                Integer.toString(listener.port()));
        progress.done("Domain made", begin);
        begin = System.nanoTime();
        ofDomain("start-domain", "--prebootcommandfile", configuration("server.txt"));
        asadmin("multimode", "--file", configuration("server-once.txt"));
        ofDomain("restart-domain");
        progress.done("Payara Server started, configured and started anew", begin);
    }

    void deploy(Path war) throws InterruptedException {
        asadmin("deploy", "--force", "--name", DOMAIN, "--contextroot", "/", war.toString());
    }

    void awaitReady() throws InterruptedException {
        HealthCheck health = new HealthCheck(listener);
        Deadline deadline = new Deadline(PATIENCE);
        HealthCheck.Answer answer = health.ask();
        while (!answer.isReady()) {
            if (deadline.isOver()) {
                throw new SiteFailure("Not ready: " + answer.body(), data.serverLog());
            }
            Thread.sleep(POLL_MILLIS);
            answer = health.ask();
        }
    }

    /** Only the site and the door for {@code asadmin} are open, for this machine. */
    void requireClosedDoors() throws IOException {
        if (OS.LINUX.isCurrentOs()) {
            assertThat(Sockets.listening(process().pid()))
                    .containsExactlyInAnyOrder(LOOPBACK + listener.port(), LOOPBACK + adminPort);
        }
    }

    void undeploy() throws InterruptedException {
        asadmin("undeploy", DOMAIN);
    }

    /** Stops what a killed trial has left behind. */
    static void stopOrphan(Path checkout, DataDirectory data) {
        new PayaraServer(checkout, data, Map.of()).close();
    }

    @Override
    public void close() {
        try {
            if (Files.exists(data.resolve(DOMAINS))) {
                run(List.of("stop-domain", "--domaindir", domains(), DOMAIN)); // fails if none runs
                keepLog();
                data.delete(DOMAINS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepLog() throws IOException {
        Path log = data.resolve(DOMAINS).resolve(DOMAIN).resolve("logs/server.log");
        if (Files.exists(log)) {
            Files.move(log, data.serverLog(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void ofDomain(String command, String... options) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command, "--domaindir", domains()));
        arguments.addAll(List.of(options));
        arguments.add(DOMAIN);
        asadmin(arguments.toArray(String[]::new));
    }

    private void asadmin(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("--port", Integer.toString(adminPort)));
        command.addAll(List.of(arguments));
        int status = run(command);
        if (status != 0) {
            throw new SiteFailure("asadmin " + arguments[0] + " ended with status " + status + ".", log());
        }
    }

    private int run(List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(checkout.resolve("target/servers/payara6/bin/asadmin").toString(), "--interactive=false"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(OwnSession.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().put("APP_PUBLIC_URL", listener.origin());
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String domains() {
        return data.resolve(DOMAINS).toString();
    }

    private String configuration(String name) {
        return checkout.resolve("payara-config").resolve(name).toString();
    }

    /** What {@code asadmin} has said. */
    private Path log() {
        return data.resolve("asadmin.log");
    }

    URI baseUrl() {
        return listener.baseUrl();
    }

    /** The server's own process. */
    ProcessHandle process() throws IOException {
        String pid = Files.readString(data.resolve(DOMAINS).resolve(DOMAIN).resolve("config/pid"));
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
