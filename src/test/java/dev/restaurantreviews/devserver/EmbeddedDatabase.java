package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL that needs no installation and keeps its data in the data directory. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "restaurant_reviews";
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres.password";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5); // postmaster.pid counts whole seconds

    private final DataDirectory data;
    private final DatabaseAddress address;
    private Process process;

    private EmbeddedDatabase(DataDirectory data, DatabaseAddress address) {
        this.data = data;
        this.address = address;
    }

    /** @throws SiteFailure when PostgreSQL does not start */
    static EmbeddedDatabase start(DataDirectory data) {
        try {
            String password = data.secret(PASSWORD);
            EmbeddedDatabase database = new EmbeddedDatabase(
                    data, new DatabaseAddress("127.0.0.1", data.port("postgres.port"), NAME, SUPERUSER, password));
            PostgresBinaries binaries = PostgresBinaries.unpack(data);
            database.initialise(binaries);
            database.startProcess(binaries);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(PostgresBinaries binaries) throws IOException {
        if (Files.exists(directory(data))) {
            return;
        }
        data.delete("postgres.unfinished");
        Path unfinished = data.resolve("postgres.unfinished"); // a killed first start must not spoil the second
        Process initdb = run(binaries.command(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + data.resolve(PASSWORD),
                        "--encoding=UTF8",
                        "--locale-provider=builtin", // the same order of names on every machine
                        "--builtin-locale=C.UTF-8",
                        "--locale=C")));
        try {
            if (initdb.waitFor() != 0) {
                throw new SiteFailure("PostgreSQL's initdb failed.", log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteFailure("Stopped while starting.");
        }
        Files.move(unfinished, directory(data));
    }

    private static Path directory(DataDirectory data) {
        return data.resolve("postgres");
    }

    private Path log() {
        return data.resolve("postgres.log");
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
    }

    private void startProcess(PostgresBinaries binaries) throws IOException {
        Files.deleteIfExists(log());
        process = run(binaries.command(
                "postgres",
                List.of(
                        "-D",
                        directory(data).toString(),
                        "-p",
                        Integer.toString(address.port()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "timezone=UTC")));
        try {
            awaitDatabase();
        } catch (SiteFailure e) {
            close();
            throw e;
        }
    }

    private void awaitDatabase() {
        Deadline deadline = new Deadline(PATIENCE);
        while (true) {
            try {
                createDatabase();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || deadline.isOver()) {
                    throw new SiteFailure("PostgreSQL did not start: " + e.getMessage(), log(), e);
                }
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SiteFailure("Stopped while starting.");
            }
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = address.withName("postgres").connect();
                Statement statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
    }

    /** Ends the PostgreSQL of a killed run. Its server has been stopped before. */
    static void stopOrphan(DataDirectory data, Progress progress) {
        Path pidFile = directory(data).resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            postmaster(pidFile).ifPresent(process -> {
                long start = System.nanoTime();
                stop(process);
                progress.done("Stopped the PostgreSQL of a killed run, process " + process.pid(), start);
            });
            for (ProcessHandle process : PostgresBinaries.processes(data)) { // lives on for a moment without its parent
                Ending.of(process, process::destroyForcibly, STOP_PATIENCE);
            }
            // PostgreSQL takes a dead process that nobody has taken note of, as in many containers, for a living one.
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile); // process id, directory, start in seconds, port …
        return PidFile.find(
                Long.parseLong(lines.get(0).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                START_TOLERANCE);
    }

    private static void stop(ProcessHandle postmaster) {
        // "Fast": does not wait for clients to leave, as SIGTERM would, the only signal that Java itself can send.
        Ending.of(postmaster, () -> interrupt(postmaster), STOP_PATIENCE);
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Ends it as a power cut would. */
    void kill() {
        Ending.of(process.toHandle(), process::destroyForcibly, STOP_PATIENCE);
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }
}
