package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.testing.BlackBoxTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of hostile files on a site that keeps photos in a folder, or on that of {@code BASE_URL}. Once is
 * enough: {@code PhotosUnderPressureIT} sends the table to both servers.
 */
@Tag("once")
class HostilePhotosIT extends BlackBoxTest {

    @TestFactory
    Stream<DynamicTest> everyFileIsRefusedByNameOrComesOutClean() {
        return new HostileUploads(baseUrl(), database()).tests();
    }
}
