package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.platform.config.Settings.PhotoStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives the reviews of the sample data their photos; {@code sample-photos.csv} says which. */
public final class SamplePhotos {

    private static final String INSERT = """
            INSERT INTO photo (id, review_id, position, alt, width, height, bytes_320, bytes_800, bytes_1600, stored_at)
            SELECT ?, v.id, ?, ?, ?, ?, ?, ?, ?, now() FROM review v JOIN restaurant r ON r.id = v.restaurant_id
            WHERE r.name = ? AND v.author = ?
            """;

    /** A line of the list. */
    record Line(String dish, int width, int height, String restaurant, String author, String alt) {

        static Line parse(String line) {
            String[] columns = line.split(",", 6); // a comma in the last one is text
            return new Line(
                    columns[0],
                    Integer.parseInt(columns[1]),
                    Integer.parseInt(columns[2]),
                    columns[3],
                    columns[4],
                    columns[5]);
        }
    }

    private SamplePhotos() {}

    /** Stores the files, then adds the rows to the connection's transaction; returns how many photos there are. */
    public static int load(Connection connection, PhotoStorage storage) throws SQLException {
        try (PhotoStoreConnection photos = new PhotoStoreConnection(storage)) {
            return load(connection, photos.store());
        }
    }

    private static int load(Connection connection, PhotoStore store) throws SQLException {
        List<Line> lines = lines();
        Map<String, Integer> positions = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Line line : lines) {
                add(insert, store, line, positions.merge(line.restaurant() + "/" + line.author(), 1, Integer::sum));
            }
        }
        return lines.size();
    }

    private static void add(PreparedStatement insert, PhotoStore store, Line line, int position) throws SQLException {
        UUID photo = UUID.randomUUID();
        Map<PhotoSize, Integer> bytes = new EnumMap<>(PhotoSize.class);
        for (PhotoSize size : PhotoSize.values()) {
            byte[] jpeg = resource("/sample-photos/" + line.dish() + "-" + size.pixels() + ".jpg");
            store.put(photo, size, jpeg);
            bytes.put(size, jpeg.length);
        }
        insert.setObject(1, photo);
        insert.setInt(2, position);
        insert.setString(3, line.alt());
        insert.setInt(4, line.width());
        insert.setInt(5, line.height());
        insert.setInt(6, bytes.get(PhotoSize.SMALL));
        insert.setInt(7, bytes.get(PhotoSize.MEDIUM));
        insert.setInt(8, bytes.get(PhotoSize.LARGE));
        insert.setString(9, line.restaurant());
        insert.setString(10, line.author());
        if (insert.executeUpdate() != 1) {
            throw new IllegalStateException("No single review of " + line.restaurant() + " by " + line.author());
        }
    }

    static List<Line> lines() {
        return new String(resource("/sample-photos.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1) // the names of the columns
                .map(Line::parse)
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = SamplePhotos.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
