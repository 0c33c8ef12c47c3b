package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("own-site")
class RunIT {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);

    private Path data;
    private int port;
    private final List<Process> runs = new ArrayList<>();

    @BeforeEach
    void chooseDirectoryAndPort(TestInfo test) throws IOException {
        data = TestSites.freshDirectory(
                "run-" + test.getTestMethod().orElseThrow().getName());
        port = Ports.free();
        Files.createDirectories(data.getParent());
    }

    @AfterEach
    void stopEverything() {
        runs.stream().map(Process::toHandle).forEach(run -> Ending.of(run, run::destroy, STOP));
    }

    @Test
    void sigtermLeavesNoProcessAndNoPort() throws Exception {
        Process run = run(Map.of(), "--empty");
        awaitReady(run);
        List<ProcessHandle> started = run.descendants().toList();
        int databasePort = databasePort();
        assertThat(started).hasSizeGreaterThanOrEqualTo(2);

        run.destroy();

        assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(started).noneMatch(Ending::isRunning);
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.isFree(databasePort)).isTrue();
        assertThat(output()).endsWith(" s)\n").contains("Stopped (");
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where the system's own tables tell
    void theServerListensOnOnePortOfTheLoopbackAddressOnly() throws Exception {
        awaitReady(run(Map.of(), "--empty"));

        assertThat(listeners())
                .singleElement(as(STRING))
                .startsWith("tcp")
                .matches(".* (0100007F|0000000000000000FFFF00000100007F):" + port);
    }

    @Test
    void aRunAfterAKilledOneStopsTheOrphansAndKeepsTheData() throws Exception {
        Process first = run(Map.of());
        awaitReady(first);
        long reviews = reviews();
        assertThat(reviews).isPositive();
        List<ProcessHandle> orphans = first.children().toList();

        first.destroyForcibly().waitFor();
        Process second = run(Map.of());
        awaitReady(second);

        assertThat(orphans).hasSize(2).noneMatch(Ending::isRunning);
        assertThat(output()).contains("Stopped the server of a killed run", "Stopped the PostgreSQL of a killed run");
        assertThat(reviews()).isEqualTo(reviews);

        Stream.concat(Stream.of(second.toHandle()), second.descendants()).forEach(ProcessHandle::destroyForcibly);
        awaitReady(run(Map.of()));
        assertThat(reviews()).isEqualTo(reviews);
    }

    @Test
    void aSecondRunOnTheSameDirectoryIsRefused() throws Exception {
        Process first = run(Map.of(), "--empty");
        awaitReady(first);

        port = Ports.free();
        Process second = run(Map.of(), "--empty");

        assertThat(second.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output()).contains("Another run (process " + first.pid() + ") uses " + data);
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void aPortInUseIsToldBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Process run = run(Map.of());

            assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(output())
                    .contains("Port " + taken.getLocalPort() + " is in use")
                    .doesNotContain("PostgreSQL");
        }
    }

    @Test
    void wrongSettingsEndTheRunAndAreAllNamed() throws Exception {
        Process run = run(Map.of("SITE_TIMEZONE", "Mars/Olympus", "TRUSTED_PROXY_HOPS", "many"), "--empty");

        assertThat(run.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(output())
                .contains("SITE_TIMEZONE", "Mars/Olympus", "TRUSTED_PROXY_HOPS")
                .doesNotContain("Ready:");
    }

    private Process run(Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./scripts/run", "--server", TestSites.SERVER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(TestSites.CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(outputFile().toFile()));
        builder.environment().clear();
        builder.environment().putAll(TestSites.environment());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        Process run = builder.start();
        runs.add(run);
        return run;
    }

    private Path outputFile() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    private String output() throws IOException {
        return Files.readString(outputFile());
    }

    private void awaitReady(Process run) throws Exception {
        Deadline deadline = new Deadline(START);
        while (!output().contains("Ready: http://localhost:" + port + "/")) {
            assertThat(run.isAlive()).as(output()).isTrue();
            assertThat(deadline.isOver()).as(output()).isFalse();
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
