package dev.restaurantreviews.photo.rendering;

import static dev.restaurantreviews.photo.rendering.Sample.accepted;
import static dev.restaurantreviews.photo.rendering.Sample.either;
import static dev.restaurantreviews.photo.rendering.Sample.refused;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small files that cost whoever decodes them much time or memory. */
final class Bombs {

    private static final long ZEROS = 32 << 20; // bytes that some hundred kB inflate to

    private Bombs() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(bySize());
        samples.addAll(inJpeg());
        samples.addAll(inPng());
        samples.addAll(inWebp());
        samples.add(refused("too_many_bytes.jpg", tooManyBytes(), Reason.TOO_LARGE));
        return samples;
    }

    private static List<Sample> bySize() {
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(64, 48), 0.8f);
        return List.of(
                tooMany("bomb_png_256_megapixels.png", PngFiles.black(16_000, 16_000, 1, PngFiles.GREY, 1)),
                tooMany("bomb_png_41_megapixels.png", PngFiles.black(8_200, 5_000, 1, PngFiles.GREY, 1)),
                tooMany("bomb_png_900_megapixels.png", headerOnly(30_000, 30_000)),
                tooMany("bomb_png_overflow.png", headerOnly(65_536, 65_536)),
                tooMany("bomb_png_largest.png", headerOnly(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                refused("bomb_png_negative.png", headerOnly(-1, -1), Reason.DAMAGED),
                refused("bomb_png_no_width.png", headerOnly(0, 100), Reason.DAMAGED),
                tooMany("bomb_jpeg_largest.jpg", JpegFiles.resized(jpeg, 65_500, 65_500)),
                tooMany("bomb_jpeg_41_megapixels.jpg", JpegFiles.resized(jpeg, 8_200, 5_000)),
                refused("bomb_jpeg_no_height.jpg", JpegFiles.resized(jpeg, 64, 0), Reason.DAMAGED),
                tooMany("bomb_webp_canvas.webp", webpCanvas(16_777_216, 16_777_216)),
                tooMany("bomb_webp_lossy.webp", WebpFiles.file(WebpFiles.lossy(16_383, 16_383))),
                tooMany("bomb_webp_lossless.webp", WebpFiles.file(WebpFiles.losslessHeaderOnly(16_384, 16_384))),
                refused("bomb_webp_canvas_lies.webp", webpCanvas(640, 480), Reason.DAMAGED),
                accepted("almost_40_megapixels.png", PngFiles.black(8_000, 4_990, 8, PngFiles.GREY, 8), 1600, 998),
                either("short_40_megapixels.jpg", JpegFiles.resized(jpeg, 8_000, 4_990)),
                either("short_24_megapixels.webp", WebpFiles.file(WebpFiles.lossy(6_000, 3_990))));
    }

    private static Sample tooMany(String name, byte[] bytes) {
        return refused(name, bytes, Reason.TOO_MANY_PIXELS);
    }

    private static byte[] headerOnly(int width, int height) {
        return PngFiles.file(
                PngFiles.header(width, height, 8, PngFiles.RGB, false),
                PngFiles.chunk("IDAT", Bytes.deflatedZeros(10)));
    }

    private static byte[] webpCanvas(int width, int height) {
        return WebpFiles.file(WebpFiles.canvas(0, width, height), WebpFiles.lossy());
    }

    private static List<Sample> inJpeg() {
        byte[] progressive = JpegFiles.progressive(TestPictures.quarters(64, 48));
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(64, 48), 0.8f);
        byte[] large = JpegFiles.resized(progressive, 6_000, 4_000);
        byte[][] profiles = new byte[255][];
        for (int i = 0; i < profiles.length; i++) {
            profiles[i] = JpegFiles.profile(i + 1, profiles.length, new byte[30_000]);
        }
        byte[] comments = Bytes.repeat(JpegFiles.segment(JpegFiles.COM, Bytes.latin("<script>")), 100_000);
        return List.of(
                refused("bomb_progressive_800_scans.jpg", JpegFiles.withScans(large, 800), Reason.TOO_COMPLEX),
                refused("bomb_small_800_scans.jpg", JpegFiles.withScans(progressive, 800), Reason.TOO_COMPLEX),
                either("bomb_progressive_30_scans.jpg", JpegFiles.withScans(large, 20)),
                accepted("bomb_icc_255_segments.jpg", JpegFiles.with(jpeg, profiles), 64, 48)
                        .showing(TestPictures.QUARTERS),
                refused("bomb_100000_comments.jpg", JpegFiles.with(jpeg, comments), Reason.TOO_COMPLEX),
                either("bomb_lossless_jpeg.jpg", Bytes.replace(jpeg, frame(jpeg), Bytes.of(0xFF, 0xC3))),
                either("bomb_arithmetic_jpeg.jpg", Bytes.replace(jpeg, frame(jpeg), Bytes.of(0xFF, 0xC9))),
                refused("bomb_two_frames.jpg", withSecondFrame(jpeg), Reason.DAMAGED),
                accepted(
                        "bomb_exif_entries.jpg",
                        JpegFiles.with(jpeg, JpegFiles.exif(ExifBlock.withTooManyEntries())),
                        64,
                        48),
                accepted("bomb_exif_loop.jpg", JpegFiles.with(jpeg, JpegFiles.exif(ExifBlock.withLoop())), 64, 48)
                        .showing(TestPictures.QUARTERS));
    }

    private static int frame(byte[] jpeg) {
        return Bytes.find(jpeg, Bytes.of(0xFF, 0xC0), 0);
    }

    /** The second has the largest size there is. */
    private static byte[] withSecondFrame(byte[] jpeg) {
        int start = frame(jpeg);
        byte[] second = Arrays.copyOfRange(JpegFiles.resized(jpeg, 65_500, 65_500), start, start + 19);
        return Bytes.insert(jpeg, start + 19, second);
    }

    private static List<Sample> inPng() {
        byte[] png = PngFiles.quarters(64, 48, TestPictures.QUARTERS, 8, PngFiles.RGB, false);
        byte[] zeros = Bytes.join(Bytes.latin("bomb\0\0"), Bytes.deflatedZeros(ZEROS));
        byte[] header = PngFiles.header(64, 48, 8, PngFiles.RGB, false);
        byte[] manyChunks = Bytes.repeat(PngFiles.chunk("tEXt", Bytes.latin("a\0b")), 50_000);
        byte[] manyFrames = Bytes.repeat(PngFiles.frame(0, 64, 48), 5_000);
        byte[] animated = PngFiles.with(png, PngFiles.chunk("acTL", new byte[8]), PngFiles.frame(0, 64, 48));
        return List.of(
                good("bomb_ztxt.png", PngFiles.with(png, PngFiles.chunk("zTXt", zeros))),
                good("bomb_itxt.png", PngFiles.with(png, PngFiles.chunk("iTXt", zeros))),
                good("bomb_iccp.png", PngFiles.with(png, PngFiles.chunk("iCCP", zeros))),
                either(
                        "bomb_idat_overrun.png",
                        PngFiles.file(header, PngFiles.chunk("IDAT", Bytes.deflatedZeros(ZEROS)))),
                refused("bomb_50000_chunks.png", PngFiles.with(png, manyChunks), Reason.TOO_COMPLEX),
                refused("bomb_5000_frames.png", PngFiles.with(png, manyFrames), Reason.TOO_COMPLEX),
                refused(
                        "bomb_chunk_length.png",
                        PngFiles.with(png, Bytes.join(Bytes.big(-1), Bytes.latin("tEXt"))),
                        Reason.DAMAGED),
                refused(
                        "bomb_palette.png",
                        PngFiles.with(png, PngFiles.chunk("PLTE", new byte[300_000])),
                        Reason.DAMAGED),
                accepted("black_16_bits.png", PngFiles.black(2_000, 1_700, 16, PngFiles.RGB_ALPHA, 64), 1600, 1360),
                good("animated.png", animated));
    }

    private static Sample good(String name, byte[] bytes) {
        return accepted(name, bytes, 64, 48).showing(TestPictures.QUARTERS);
    }

    private static List<Sample> inWebp() {
        byte[] frame = WebpFiles.frame(64, 48, WebpFiles.lossy());
        byte[] canvas = WebpFiles.canvas(WebpFiles.ANIMATION, 64, 48);
        byte[] settings = WebpFiles.chunk("ANIM", new byte[6]);
        byte[] largeCanvas = WebpFiles.canvas(WebpFiles.ANIMATION, 4_000, 4_000);
        byte[] largeFrame = WebpFiles.frame(4_000, 4_000, WebpFiles.lossy(4_000, 4_000));
        byte[] notReserved = WebpFiles.file(WebpFiles.canvas(0xC1, 64, 48), WebpFiles.lossy());
        return List.of(
                good("animated.webp", WebpFiles.file(canvas, settings, Bytes.repeat(frame, 3))),
                refused(
                        "bomb_20000_frames.webp",
                        WebpFiles.file(canvas, settings, Bytes.repeat(frame, 20_000)),
                        Reason.TOO_COMPLEX),
                refused(
                        "bomb_frames_by_area.webp",
                        WebpFiles.file(largeCanvas, settings, Bytes.repeat(largeFrame, 500)),
                        Reason.TOO_COMPLEX),
                refused(
                        "bomb_frame_lies.webp",
                        WebpFiles.file(canvas, settings, WebpFiles.frame(64, 48, WebpFiles.lossy(4_000, 4_000))),
                        Reason.DAMAGED),
                refused(
                        "bomb_lossless_tables.webp",
                        WebpFiles.file(WebpFiles.losslessWithTables()),
                        Reason.TOO_COMPLEX),
                refused(
                        "bomb_chunk_length.webp",
                        WebpFiles.file(WebpFiles.lossy(), Bytes.latin("EXIF"), Bytes.little(-2)),
                        Reason.DAMAGED),
                either("reserved_bits.webp", notReserved));
    }

    private static byte[] tooManyBytes() {
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(64, 48), 0.8f);
        return Bytes.join(jpeg, new byte[(int) PhotoRenderer.BYTES_MAX + 1 - jpeg.length]);
    }
}
