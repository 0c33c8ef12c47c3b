package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.OS;

class RunIT {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);

    private Path data;
    private int port;
    private final Map<Process, Path> runs = new LinkedHashMap<>(); // with what they print

    @BeforeEach
    void chooseDirectoryAndPort(TestInfo test) throws IOException {
        data = TestSites.directoryWithDatabase(
                "run-" + test.getTestMethod().orElseThrow().getName());
        port = Ports.free();
    }

    @AfterEach
    void stopEverything() {
        runs.keySet().stream().map(Process::toHandle).forEach(run -> Ending.of(run, run::destroy, STOP));
    }

    @Test
    void oneRunHasItsDirectoryAndOnePortForItselfAndSigtermLeavesNothingBehind() throws Exception {
        data = TestSites.freshDirectory("run-from-nothing"); // the others get a database
        Process run = run(Map.of(), "--empty");
        awaitReady(run);
        List<ProcessHandle> started = run.descendants().toList();
        int databasePort = databasePort();
        int sitePort = port;
        assertThat(started).hasSizeGreaterThanOrEqualTo(2);
        assertThatTheServerListensOnOnePortOfTheLoopbackAddressOnly();
        assertThatASecondRunOnTheSameDirectoryIsRefused(run);

        run.destroy();

        assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(started).noneMatch(Ending::isRunning);
        assertThat(Ports.isFree(sitePort)).isTrue();
        assertThat(Ports.isFree(databasePort)).isTrue();
        assertThat(output(run)).endsWith(" s)\n").contains("Stopped (");
    }

    private void assertThatTheServerListensOnOnePortOfTheLoopbackAddressOnly() throws IOException {
        if (OS.LINUX.isCurrentOs()) { // where the system's own tables tell
            assertThat(listeners())
                    .singleElement(as(STRING))
                    .startsWith("tcp")
                    .matches(".* (0100007F|0000000000000000FFFF00000100007F):" + port);
        }
    }

    private void assertThatASecondRunOnTheSameDirectoryIsRefused(Process first) throws Exception {
        port = Ports.free();
        Process second = run(Map.of(), "--empty");

        assertThat(second.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output(second)).contains("Another run (process " + first.pid() + ") uses " + data);
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    @Tag("once")
    void aRunAfterAKilledOneStopsTheOrphansAndKeepsTheDataAndThePhotos() throws Exception {
        Process first = run(Map.of("PHOTO_DIR", "not-used"), "--azurite");
        awaitReady(first);
        long reviews = reviews();
        assertThat(reviews).isPositive();
        assertThat(output(first)).containsPattern("Azurite on port \\d+ \\(\\d+\\.\\d s\\)");
        List<ProcessHandle> orphans = first.children().toList();

        first.destroyForcibly().waitFor();
        Process second = run(Map.of(), "--azurite");
        awaitReady(second);

        assertThat(orphans).hasSize(3).noneMatch(Ending::isRunning);
        assertThat(output(second))
                .contains(
                        "Stopped the server of a killed run",
                        "Stopped the PostgreSQL of a killed run",
                        "Stopped the Azurite of a killed run");
        assertThat(reviews()).isEqualTo(reviews);
        assertThatPhotosAreThere();

        Stream.concat(Stream.of(second.toHandle()), second.descendants()).forEach(ProcessHandle::destroyForcibly);
        Process third = run(Map.of(), "--azurite");
        awaitReady(third);
        assertThat(reviews()).isEqualTo(reviews);
        assertThatItLeavesNothingBehind(third);
    }

    private void assertThatPhotosAreThere() {
        Visitor visitor = new Visitor(URI.create("http://localhost:" + port));
        String photo = visitor.get("/").page().select(".card img").attr("src");
        assertThat(visitor.get(photo).status()).isEqualTo(200);
    }

    private void assertThatItLeavesNothingBehind(Process run) throws Exception {
        List<ProcessHandle> started = run.descendants().toList();
        int azuritePort =
                Integer.parseInt(Files.readString(data.resolve("azurite.port")).strip());
        assertThat(Ports.isFree(azuritePort)).isFalse();

        run.destroy();

        assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(started).noneMatch(Ending::isRunning);
        assertThat(Ports.isFree(azuritePort)).isTrue();
        assertThat(data.resolve("azurite.pid")).doesNotExist();
        assertThat(data.resolve("photos")).doesNotExist();
    }

    @Test
    @Tag("once")
    void withoutNpmAzuriteEndsTheRunWithOneClearLine() throws Exception {
        Path checkout = TestSites.freshDirectory("checkout-without-npm");
        Path versions = Path.of("src/test/azurite");
        Files.createDirectories(checkout.resolve(versions).getParent());
        Files.createSymbolicLink(checkout.resolve(versions), TestSites.CHECKOUT.resolve(versions));
        Path output = checkout.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        "--azurite")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PATH", checkout.toString());
        builder.environment().put("PORT", Integer.toString(port));
        Process run = builder.start();

        assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output))
                .isEqualTo(
                        "Azurite needs Node.js with npm, and npm cannot be started. Install it and put it on the PATH.\n");
    }

    @Test
    @Tag("once")
    void aPortInUseIsToldBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Process run = run(Map.of());

            assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(output(run))
                    .contains("Port " + taken.getLocalPort() + " is in use")
                    .doesNotContain("PostgreSQL");
        }
    }

    @Test
    @Tag("once")
    void wrongSettingsEndTheRunAndAreAllNamed() throws Exception {
        Process run = run(Map.of("SITE_TIMEZONE", "Mars/Olympus", "TRUSTED_PROXY_HOPS", "many"), "--empty");

        assertThat(run.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(output(run))
                .contains("SITE_TIMEZONE", "Mars/Olympus", "TRUSTED_PROXY_HOPS")
                .doesNotContain("Ready:");
    }

    private Process run(Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./scripts/run", "--server", TestSites.SERVER.toString()));
        command.addAll(List.of(arguments));
        Path output = data.resolveSibling(data.getFileName() + "-" + runs.size() + ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(TestSites.CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()));
        builder.environment().clear();
        builder.environment().putAll(TestSites.environment());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        Process run = builder.start();
        runs.put(run, output);
        return run;
    }

    private String output(Process run) throws IOException {
        return Files.readString(runs.get(run));
    }

    private void awaitReady(Process run) throws Exception {
        Deadline deadline = new Deadline(START);
        while (!output(run).contains("Ready: http://localhost:" + port + "/")) {
            assertThat(run.isAlive()).as(output(run)).isTrue();
            assertThat(deadline.isOver()).as(output(run)).isFalse();
            Thread.sleep(100);
        }
    }

    private int databasePort() throws IOException {
        return Integer.parseInt(Files.readString(data.resolve("postgres.port")).strip());
    }

    private long reviews() throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres.password")).strip();
        DatabaseAddress address =
                new DatabaseAddress("127.0.0.1", databasePort(), "restaurant_reviews", "postgres", password);
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM review")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The sockets on which the server process accepts what comes from elsewhere. */
    private List<String> listeners() throws IOException {
        long server =
                Long.parseLong(Files.readString(data.resolve("server.pid")).split(" ")[0]);
        return Sockets.listening(server);
    }
}
