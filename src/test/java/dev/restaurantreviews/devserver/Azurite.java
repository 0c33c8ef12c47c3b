package dev.restaurantreviews.devserver;

import static dev.restaurantreviews.platform.config.Setting.STORAGE_CONTAINER_NAME;

import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/** A real Azurite, which stands in for Azure Blob Storage and keeps its data in the data directory. */
final class Azurite implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String ACCOUNT = "reviews";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 50;
    private static final int ANSWER_MILLIS = 1000;

    private final DataDirectory data;
    private final int port;
    private final String key;
    private final Optional<LocalAuthority> authority;
    private final Process process;

    private Azurite(DataDirectory data, int port, String key, Optional<LocalAuthority> authority, Process process) {
        this.data = data;
        this.port = port;
        this.key = key;
        this.authority = authority;
        this.process = process;
    }

    /** Over plain HTTP, with its key alone. Does not wait until it answers. */
    static Azurite start(AzuriteProgram program, DataDirectory data) {
        return start(program, data, Optional.empty());
    }

    /**
     * Over HTTPS, with access tokens beside its key: it looks at their issuer, audience and times, not at their
     * signature, and knows no roles. Does not wait until it answers.
     *
     * @param authority whom its clients must trust
     */
    static Azurite startWithTokens(AzuriteProgram program, DataDirectory data, LocalAuthority authority) {
        return start(program, data, Optional.of(authority));
    }

    private static Azurite start(AzuriteProgram program, DataDirectory data, Optional<LocalAuthority> authority) {
        try {
            int port = data.port("azurite.port");
            String key = Base64.getEncoder()
                    .encodeToString(data.secret("azurite.key").getBytes(StandardCharsets.US_ASCII));
            Path directory = Files.createDirectories(data.resolve("azurite"));
            List<String> tls = authority.isPresent() ? tlsOptions(authority.get(), data) : List.of();
            Process process = program.run(port, ACCOUNT + ":" + key, directory, log(data), tls);
            pidFile(data).write(process.toHandle());
            return new Azurite(data, port, key, authority, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tlsOptions(LocalAuthority authority, DataDirectory data) {
        Path certificate = data.resolve("azurite.crt");
        Path privateKey = data.resolve("azurite.tls.key");
        authority.issue("localhost", HOST).writePem(certificate, privateKey);
        return List.of("--oauth", "basic", "--cert", certificate.toString(), "--key", privateKey.toString());
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
            if (authority.isPresent() && connection instanceof HttpsURLConnection tls) {
                tls.setSSLSocketFactory(authority.get().clientContext().getSocketFactory());
            }
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

    /** What {@code STORAGE_URL} names. */
    URI endpoint() {
        return URI.create(scheme() + "://" + HOST + ":" + port + "/" + ACCOUNT);
    }

    private String scheme() {
        return authority.isPresent() ? "https" : "http";
    }

    /** The settings that make the site use it with its key. */
    Map<String, String> environment() {
        return Map.of("AZURE_STORAGE_CONNECTION_STRING", connectionString());
    }

    String connectionString() {
        return "DefaultEndpointsProtocol=" + scheme() + ";AccountName=" + ACCOUNT + ";AccountKey=" + key
                + ";BlobEndpoint=" + endpoint() + ";";
    }

    /** Its usual container, opened by the key. */
    PhotoContainer container() {
        return container(STORAGE_CONTAINER_NAME.usual());
    }

    PhotoContainer container(String name) {
        return new PhotoContainer(new SharedKey(connectionString()), name);
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
