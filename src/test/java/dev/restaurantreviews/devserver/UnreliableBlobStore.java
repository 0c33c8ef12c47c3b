package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** An Azurite that goes, hangs and comes back, at the same address with the same data. */
public final class UnreliableBlobStore implements AutoCloseable {

    private final AzuriteProgram program;
    private final DataDirectory data;
    private Azurite azurite;

    private UnreliableBlobStore(AzuriteProgram program, DataDirectory data) {
        this.program = program;
        this.data = data;
    }

    /** One that answers. */
    public static UnreliableBlobStore start(Path checkout, Path directory) throws InterruptedException {
        AzuriteProgram program = AzuriteProgram.install(checkout, line -> {});
        UnreliableBlobStore store = new UnreliableBlobStore(program, DataDirectory.open(directory));
        store.start();
        return store;
    }

    public void start() throws InterruptedException {
        Azurite.stopOrphan(data, line -> {});
        azurite = Azurite.start(program, data);
        azurite.awaitAnswer();
    }

    /** What is asked afterwards is refused. */
    public void stop() {
        azurite.close();
    }

    /** What is asked afterwards is accepted and never answered, until it goes on. */
    public void hang() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "kill -" + name + " " + azurite.process().pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a client reaches it. */
    public String connectionString() {
        return azurite.connectionString();
    }

    @Override
    public void close() {
        goOn(); // or it would not hear that it must end
        azurite.close();
        data.close();
    }
}
