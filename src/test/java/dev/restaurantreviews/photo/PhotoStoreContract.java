package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.testing.Parallel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every photo store must do; a class for each of them runs this. */
abstract class PhotoStoreContract {

    private static final int SEVERAL_BLOCKS = 2_500_000;

    final UUID photo = UUID.randomUUID();

    abstract PhotoStore store();

    @ParameterizedTest
    @EnumSource
    void whatWasPutIsReadInItsSizeOnly(PhotoSize size) {
        byte[] jpeg = bytes(1000);

        store().put(photo, size, jpeg);

        assertThat(read(size)).contains(jpeg);
        assertThat(PhotoSize.values())
                .filteredOn(each -> read(each).isPresent())
                .containsExactly(size);
    }

    @Test
    void whatIsPutAgainReplacesWhatWasThere() {
        byte[] shorter = bytes(10);
        store().put(photo, PhotoSize.SMALL, bytes(1000));

        store().put(photo, PhotoSize.SMALL, shorter);

        assertThat(read(PhotoSize.SMALL)).contains(shorter);
    }

    @Test
    void twoThatPutTheSamePhotoAtOnceDoNoHarm() {
        byte[] jpeg = bytes(SEVERAL_BLOCKS);

        Parallel.run(4, i -> {
            store().put(photo, PhotoSize.LARGE, jpeg);
            return null;
        });

        assertThat(read(PhotoSize.LARGE)).contains(jpeg);
    }

    @Test
    void manyBlocksAreReadInOrder() {
        byte[] jpeg = bytes(SEVERAL_BLOCKS);
        store().put(photo, PhotoSize.LARGE, jpeg);

        assertThat(read(PhotoSize.LARGE)).contains(jpeg);
        assertThat(read(PhotoSize.LARGE, 1_048_570, 1_048_590))
                .contains(Arrays.copyOfRange(jpeg, 1_048_570, 1_048_570 + 1_048_590));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 99", "0, 100", "0, 101", "1, 98", "99, 1", "99, 100", "100, 1", "101, 5", "5000000, 1"})
    void aPartIsReadAsFarAsItExists(int offset, int length) {
        byte[] jpeg = bytes(100);
        store().put(photo, PhotoSize.MEDIUM, jpeg);
        int start = Math.min(offset, jpeg.length);
        int end = Math.min(offset + length, jpeg.length);

        assertThat(read(PhotoSize.MEDIUM, offset, length)).contains(Arrays.copyOfRange(jpeg, start, end));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "0, -1"})
    void whatIsNoRangeIsRefused(long offset, long length) {
        assertThatThrownBy(() -> store().open(photo, PhotoSize.SMALL, offset, length))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void byteByByteIsTheSame() throws IOException {
        byte[] jpeg = {0, -1, 127, -128};
        store().put(photo, PhotoSize.SMALL, jpeg);

        try (InputStream in =
                store().open(photo, PhotoSize.SMALL, 0, Long.MAX_VALUE).orElseThrow()) {
            assertThat(new int[] {in.read(), in.read(), in.read(), in.read(), in.read(), in.read()})
                    .containsExactly(0, 255, 127, 128, -1, -1);
        }
    }

    @Test
    void aDeletedPhotoIsGoneInAllSizesAndCanBeDeletedAgain() {
        for (PhotoSize size : PhotoSize.values()) {
            store().put(photo, size, bytes(10));
        }

        store().delete(photo);

        for (PhotoSize size : PhotoSize.values()) {
            assertThat(read(size)).isEmpty();
        }
        assertThatCode(() -> store().delete(photo)).doesNotThrowAnyException();
    }

    @Test
    void oneDeletedPhotoTakesNoOtherWithIt() {
        UUID other = UUID.randomUUID();
        store().put(other, PhotoSize.SMALL, bytes(10));
        store().put(photo, PhotoSize.SMALL, bytes(10));

        store().delete(photo);

        assertThat(store().open(other, PhotoSize.SMALL, 0, 1)).isPresent();
    }

    @Test
    void itIsUp() {
        assertThat(store().isUp()).isTrue();
    }

    Optional<byte[]> read(PhotoSize size) {
        return read(size, 0, Long.MAX_VALUE);
    }

    private Optional<byte[]> read(PhotoSize size, long offset, long length) {
        return store().open(photo, size, offset, length).map(PhotoStoreContract::all);
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
