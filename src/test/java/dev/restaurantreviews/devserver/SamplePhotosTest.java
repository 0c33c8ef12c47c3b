package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/** Keeps the plan of the sample photos, their files and the sample reviews in step. */
class SamplePhotosTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path PHOTOS = RESOURCES.resolve("sample-photos");
    private static final List<Integer> SIZES = List.of(320, 800, 1600);
    private static final int ALT_MAX = 120; // characters; longer ones tire listeners
    private static final long BYTES_MAX = 5L << 20; // all files together, so that a checkout stays small
    private static final Pattern REVIEW =
            Pattern.compile("^    \\('((?:[^']|'')+)', [1-5], '((?:[^']|'')+)',", Pattern.MULTILINE);

    /** One line of the plan. */
    private record Photo(String dish, int width, int height, String restaurant, String author, String alt) {}

    @Test
    void everyPhotoHasItsFilesInThreeSizes() {
        for (Photo photo : photos()) {
            for (int size : SIZES) {
                int longer = Math.max(photo.width, photo.height);
                Dimension expected = new Dimension(photo.width * size / longer, photo.height * size / longer);
                assertThat(dimension(file(photo, size))).as(photo.dish).isEqualTo(expected);
            }
        }
    }

    @Test
    void thereAreNoOtherFiles() throws IOException {
        List<Path> planned = photos().stream()
                .flatMap(photo -> SIZES.stream().map(size -> file(photo, size)))
                .toList();

        try (Stream<Path> files = Files.list(PHOTOS)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(planned);
        }
    }

    @Test
    void everyPhotoBelongsToExactlyOneReview() {
        List<String> reviews = REVIEW.matcher(text("sample-data.sql"))
                .results()
                .map(found -> (found.group(1) + " / " + found.group(2)).replace("''", "'"))
                .toList();

        assertThat(photos())
                .allSatisfy(photo -> assertThat(reviews)
                        .filteredOn((photo.restaurant + " / " + photo.author)::equals)
                        .hasSize(1));
    }

    @Test
    void everyDishIsShownOnceAndDescribed() {
        assertThat(photos()).extracting(Photo::dish).doesNotHaveDuplicates();
        assertThat(photos())
                .extracting(Photo::alt)
                .allSatisfy(alt -> assertThat(alt).isNotBlank().hasSizeLessThanOrEqualTo(ALT_MAX));
    }

    @Test
    void theBestKnownCafeHasSeveralPhotosAndOneReviewWithThree() {
        List<Photo> cafe = photos().stream()
                .filter(photo -> photo.restaurant.equals("Café Sunnyside"))
                .toList();

        assertThat(cafe).hasSizeGreaterThanOrEqualTo(4);
        assertThat(cafe.stream().collect(Collectors.groupingBy(Photo::author, Collectors.counting())))
                .containsValue(3L);
    }

    @Test
    void allFilesTogetherAreSmall() {
        long bytes = photos().stream()
                .flatMap(photo -> SIZES.stream().map(size -> file(photo, size)))
                .mapToLong(file -> file.toFile().length())
                .sum();

        assertThat(bytes).isBetween(1L, BYTES_MAX);
    }

    private static List<Photo> photos() {
        return text("sample-photos.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 6))
                .map(cells -> new Photo(
                        cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]))
                .toList();
    }

    private static Path file(Photo photo, int size) {
        return PHOTOS.resolve(photo.dish + "-" + size + ".jpg");
    }

    private static Dimension dimension(Path file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(input);
            return new Dimension(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static String text(String resource) {
        try {
            return Files.readString(RESOURCES.resolve(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
