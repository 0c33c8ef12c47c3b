package dev.restaurantreviews.devserver;

import java.nio.file.Path;

/** A PostgreSQL that comes, goes without a word and comes back, at the same address with the same data. */
public final class UnreliableDatabase implements AutoCloseable {

    private final DataDirectory data;
    private EmbeddedDatabase database;
    private DatabaseAddress address;

    private UnreliableDatabase(DataDirectory data) {
        this.data = data;
    }

    /** One that has been started once, so that its address is known, and stopped again. */
    public static UnreliableDatabase absent(Path directory) {
        UnreliableDatabase database = new UnreliableDatabase(DataDirectory.open(directory));
        database.start();
        database.stop();
        return database;
    }

    /** One that answers. */
    public static UnreliableDatabase start(Path directory) {
        UnreliableDatabase database = new UnreliableDatabase(DataDirectory.open(directory));
        database.start();
        return database;
    }

    public void start() {
        EmbeddedDatabase.stopOrphan(data, line -> {});
        database = EmbeddedDatabase.start(data);
        address = database.address();
    }

    /** In order: clients are told. */
    public void stop() {
        database.close();
        database = null;
    }

    /** As a crash would: no client is told. */
    public void kill() {
        database.kill();
        EmbeddedDatabase.stopOrphan(data, line -> {});
        database = null;
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        data.close();
    }
}
