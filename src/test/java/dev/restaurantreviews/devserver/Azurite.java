package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A real Azurite, which stands in for Azure Blob Storage and keeps its data in the data directory. */
final class Azurite implements AutoCloseable {

    private static final String ACCOUNT = "reviews";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 50;
    private static final int ANSWER_MILLIS = 1000;

    private final DataDirectory data;
    private final int port;
    private final String key;
    private final Process process;

    private Azurite(DataDirectory data, int port, String key, Process process) {
        this.data = data;
        this.port = port;
        this.key = key;
        this.process = process;
    }

    /** Does not wait until it answers. */
    static Azurite start(AzuriteProgram program, DataDirectory data) {
        try {
            int port = data.port("azurite.port");
            String key = Base64.getEncoder()
                    .encodeToString(data.secret("azurite.key").getBytes(StandardCharsets.US_ASCII));
            Path directory = Files.createDirectories(data.resolve("azurite"));
            Process process = program.run(port, ACCOUNT + ":" + key, directory, log(data));
            pidFile(data).write(process.toHandle());
            return new Azurite(data, port, key, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(DataDirectory data) {
        return data.resolve("azurite.log");
    }

    private static PidFile pidFile(DataDirectory data) {
        return new PidFile(data.resolve("azurite.pid"));
    }

    /** Ends the Azurite of a killed run. Its server has been stopped before. */
    static void stopOrphan(DataDirectory data, Progress progress) {
        pidFile(data).find().ifPresent(process -> {
            long start = System.nanoTime();
            Ending.of(process, process::destroy, STOP_PATIENCE);
            progress.done("Stopped the Azurite of a killed run, process " + process.pid(), start);
        });
        pidFile(data).delete();
    }

    /** @throws SiteFailure when it never will */
    void awaitAnswer() throws InterruptedException {
        Deadline deadline = new Deadline(START_PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || deadline.isOver()) {
                throw new SiteFailure("Azurite did not start.", log(data));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) endpoint().toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() > 0; // a refusal, for the request is not signed
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/" + ACCOUNT);
    }

    /** The settings that make the site use it. */
    Map<String, String> environment() {
        return Map.of("AZURE_STORAGE_CONNECTION_STRING", connectionString());
    }

    String connectionString() {
        return "DefaultEndpointsProtocol=http;AccountName=" + ACCOUNT + ";AccountKey=" + key + ";BlobEndpoint="
                + endpoint() + ";";
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it as a power cut would. */
    void kill() {
        Ending.of(process(), process::destroyForcibly, STOP_PATIENCE);
    }

    @Override
    public void close() {
        Ending.of(process(), process::destroy, STOP_PATIENCE);
        pidFile(data).delete();
    }
}
