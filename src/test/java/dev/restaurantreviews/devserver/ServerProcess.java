package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** The running server: its process, its log and its pid file. */
final class ServerProcess {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(150); // the longest drain and the longest request

    private final SiteServer server;
    private final DataDirectory data;
    private final Process process;

    private ServerProcess(SiteServer server, DataDirectory data, Process process) {
        this.server = server;
        this.data = data;
        this.process = process;
    }

    static ServerProcess start(SiteServer server, DataDirectory data, Map<String, String> environment) {
        try {
            keepLastLog(data.serverLog());
            ProcessBuilder builder = new ProcessBuilder(server.prepare())
                    .redirectErrorStream(true)
                    // A file, not a pipe: the server must not stop when the launcher is killed or stops reading.
                    .redirectOutput(data.serverLog().toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().putAll(server.environment());
            Process process = builder.start();
            data.serverPid().write(process.toHandle());
            return new ServerProcess(server, data, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepLastLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the server of a killed run. */
    static void stopOrphan(DataDirectory data, Progress progress) {
        data.serverPid().find().ifPresent(process -> {
            long start = System.nanoTime();
            Ending.of(process, process::destroy, STOP_PATIENCE);
            progress.done("Stopped the server of a killed run, process " + process.pid(), start);
        });
        data.serverPid().delete();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean hasBooted() {
        return server.hasBooted(logged());
    }

    boolean hasLogged(String words) {
        return logged().contains(words);
    }

    private String logged() {
        try {
            return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return server.name();
    }

    Path log() {
        return data.serverLog();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The processor time it has used so far. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits for its end and returns its exit status. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void stop() {
        Ending.of(process.toHandle(), process::destroy, STOP_PATIENCE);
        data.serverPid().delete();
    }

    /** Ends it as a power cut would. */
    void kill() {
        Ending.of(process.toHandle(), process::destroyForcibly, STOP_PATIENCE);
    }
}
