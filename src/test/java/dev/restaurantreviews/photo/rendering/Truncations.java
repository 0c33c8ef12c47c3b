package dev.restaurantreviews.photo.rendering;

import static dev.restaurantreviews.photo.rendering.Sample.either;
import static dev.restaurantreviews.photo.rendering.Sample.refused;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Good files that lost something on the way. */
final class Truncations {

    private Truncations() {}

    static List<Sample> all() {
        byte[] jpeg = JpegFiles.baseline(TestPictures.noisy(320, 240, 60), 0.8f);
        byte[] progressive = JpegFiles.progressive(TestPictures.noisy(320, 240, 60));
        byte[] png = PngFiles.quarters(320, 240, TestPictures.QUARTERS, 8, PngFiles.RGB, false);
        byte[] webp = WebpFiles.file(WebpFiles.lossy());
        byte[] lossless = WebpFiles.file(WebpFiles.lossless(320, 240, TestPictures.QUARTERS));
        List<Sample> samples = new ArrayList<>();
        samples.add(damaged("truncated_jpeg_signature.jpg", Bytes.first(jpeg, 3)));
        samples.add(damaged("truncated_jpeg_header.jpg", Bytes.first(jpeg, 100)));
        samples.add(damaged("truncated_jpeg_half.jpg", Bytes.part(jpeg, 0.5)));
        samples.add(damaged("truncated_jpeg_without_end.jpg", Bytes.first(jpeg, jpeg.length - 2)));
        samples.add(damaged("truncated_jpeg_no_picture.jpg", Bytes.of(0xFF, 0xD8, 0xFF, 0xD9)));
        samples.add(damaged("truncated_progressive.jpg", Bytes.part(progressive, 0.7)));
        samples.add(damaged("truncated_png_signature.png", Bytes.first(png, 8)));
        samples.add(damaged("truncated_png_header.png", Bytes.first(png, 20)));
        samples.add(damaged("truncated_png_half.png", Bytes.part(png, 0.5)));
        samples.add(damaged("truncated_png_without_end.png", Bytes.first(png, png.length - 12)));
        samples.add(damaged("truncated_png_data.png", pngWithHalfOfItsData()));
        samples.add(damaged("truncated_webp_half.webp", Bytes.part(webp, 0.5)));
        samples.add(damaged("truncated_webp_signature.webp", Bytes.first(webp, 12)));
        samples.add(damaged("truncated_webp_lossless.webp", Bytes.part(lossless, 0.5)));
        samples.add(either("noise_in_jpeg.jpg", withNoise(jpeg)));
        samples.add(either("noise_in_png.png", withNoise(png)));
        samples.add(either("noise_in_webp.webp", withNoise(webp)));
        samples.add(either("noise_in_lossless.webp", withNoise(lossless)));
        return samples;
    }

    private static Sample damaged(String name, byte[] bytes) {
        return refused(name, bytes, Reason.DAMAGED);
    }

    private static byte[] pngWithHalfOfItsData() {
        return PngFiles.file(
                PngFiles.header(320, 240, 8, PngFiles.RGB, false),
                PngFiles.chunk("IDAT", Bytes.deflatedZeros(120 * 961)));
    }

    /** The same noise in every run, behind the headers. */
    private static byte[] withNoise(byte[] file) {
        Random random = new Random(7);
        byte[] noisy = file.clone();
        for (int i = 0; i < 20; i++) {
            int from = Math.min(700, noisy.length / 2);
            noisy[from + random.nextInt(noisy.length - from - 16)] = (byte) random.nextInt();
        }
        return noisy;
    }
}
