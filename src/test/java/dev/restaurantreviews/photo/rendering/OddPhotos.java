package dev.restaurantreviews.photo.rendering;

import static dev.restaurantreviews.photo.rendering.Sample.accepted;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Good photos of kinds that decoders stumble over; all must come out looking right. */
final class OddPhotos {

    private static final List<Color> QUARTERS = TestPictures.QUARTERS;
    private static final List<Color> GREYS = TestPictures.GREYS;

    private OddPhotos() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(jpegs());
        samples.addAll(profiles());
        samples.addAll(pngs());
        samples.addAll(webps());
        samples.addAll(shapes());
        return samples;
    }

    private static List<Sample> jpegs() {
        BufferedImage picture = TestPictures.quarters(64, 48);
        BufferedImage muted = TestPictures.quarters(64, 48, GREYS, BufferedImage.TYPE_INT_RGB);
        BufferedImage grey = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64 * 48; i++) {
            Color color = TestPictures.color(GREYS, i % 64, i / 64, 64, 48);
            grey.getRaster().setSample(i % 64, i / 64, 0, color.getRed());
        }
        return List.of(
                good("progressive.jpg", JpegFiles.progressive(picture), QUARTERS),
                good("grey.jpg", JpegFiles.baseline(grey, 0.9f), GREYS),
                good("cmyk.jpg", JpegFiles.fourComponents(JpegFiles.inverseCmyk(muted), 0), GREYS),
                good("ycck.jpg", JpegFiles.fourComponents(JpegFiles.ycck(muted), 2), GREYS),
                good("cmyk_colors.jpg", JpegFiles.fourComponents(JpegFiles.inverseCmyk(picture), 0), List.of()),
                good("ycck_colors.jpg", JpegFiles.fourComponents(JpegFiles.ycck(picture), 2), List.of()));
    }

    private static List<Sample> profiles() {
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(64, 48), 0.95f);
        byte[] grey = JpegFiles.baseline(TestPictures.quarters(64, 48, GREYS, BufferedImage.TYPE_INT_RGB), 0.95f);
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] xyz = ICC_Profile.getInstance(ColorSpace.CS_CIEXYZ).getData();
        byte[] ofGrey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        List<Color> lighter =
                List.of(new Color(137, 137, 137), new Color(188, 188, 188), new Color(225, 225, 225), Color.WHITE);
        byte[] webp = WebpFiles.file(
                WebpFiles.canvas(WebpFiles.PROFILE, 64, 48),
                WebpFiles.chunk("ICCP", Bytes.latin("garbage")),
                WebpFiles.lossy());
        return List.of(
                good("profile_srgb.jpg", withProfile(jpeg, srgb), QUARTERS),
                good("profile_linear.jpg", withProfile(grey, linear), lighter),
                good("profile_xyz.jpg", withProfile(jpeg, xyz), List.of()),
                good("profile_of_grey.jpg", withProfile(jpeg, ofGrey), QUARTERS),
                good("profile_garbage.jpg", withProfile(jpeg, Bytes.latin("garbage".repeat(100))), QUARTERS),
                good("profile_empty.jpg", withProfile(jpeg, new byte[0]), QUARTERS),
                good("profile_cut.jpg", withProfile(jpeg, Bytes.part(linear, 0.5)), QUARTERS),
                good(
                        "profile_of_zeros.jpg",
                        withProfile(jpeg, Bytes.join(Bytes.first(linear, 128), new byte[400])),
                        QUARTERS),
                good("profile_garbage.webp", webp, QUARTERS));
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return JpegFiles.with(jpeg, JpegFiles.profile(1, 1, profile));
    }

    private static List<Sample> pngs() {
        List<Color> clear = List.of(Color.RED, Color.GREEN, Color.BLUE, new Color(0, 0, 0, 0));
        List<Color> onWhite = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        List<Color> half = List.of(new Color(0, 0, 0, 128), Color.BLACK, new Color(255, 0, 0, 0), Color.WHITE);
        List<Color> halfOnWhite = List.of(new Color(127, 127, 127), Color.BLACK, Color.WHITE, Color.WHITE);
        byte[] palette = PngFiles.quarters(64, 48, QUARTERS, 8, PngFiles.PALETTE, false);
        byte[] transparency = PngFiles.chunk("tRNS", Bytes.of(255, 255, 255, 0));
        byte[] clearPalette = Bytes.insert(palette, Bytes.find(palette, Bytes.latin("IDAT"), 0) - 4, transparency);
        return List.of(
                good("bits_16.png", PngFiles.quarters(64, 48, QUARTERS, 16, PngFiles.RGB, false), QUARTERS),
                good("bits_16_alpha.png", PngFiles.quarters(64, 48, clear, 16, PngFiles.RGB_ALPHA, false), onWhite),
                good("bits_16_grey.png", PngFiles.quarters(64, 48, GREYS, 16, PngFiles.GREY, false), GREYS),
                good("interlaced.png", PngFiles.quarters(64, 48, QUARTERS, 8, PngFiles.RGB, true), QUARTERS),
                good("interlaced_16.png", PngFiles.quarters(64, 48, clear, 16, PngFiles.RGB_ALPHA, true), onWhite),
                good("palette.png", palette, QUARTERS),
                good("palette_clear.png", clearPalette, onWhite.subList(0, 3)),
                good("grey.png", PngFiles.quarters(64, 48, GREYS, 8, PngFiles.GREY, false), GREYS),
                good("grey_alpha.png", PngFiles.quarters(64, 48, half, 8, PngFiles.GREY_ALPHA, false), halfOnWhite),
                good("alpha.png", PngFiles.quarters(64, 48, clear, 8, PngFiles.RGB_ALPHA, false), onWhite),
                accepted("one_bit.png", PngFiles.black(500, 400, 1, PngFiles.GREY, 1), 500, 400));
    }

    private static List<Sample> webps() {
        List<Color> onWhite = List.of(Color.WHITE, Color.GREEN, Color.BLUE, Color.YELLOW);
        byte[] withAlpha = WebpFiles.file(WebpFiles.canvas(WebpFiles.ALPHA, 64, 48), WebpFiles.lossyWithAlpha());
        return List.of(
                good("lossy.webp", WebpFiles.file(WebpFiles.lossy()), QUARTERS),
                good("alpha.webp", withAlpha, List.of()),
                good("lossless.webp", WebpFiles.file(WebpFiles.lossless(64, 48, QUARTERS)), QUARTERS),
                accepted("lossless_large.webp", WebpFiles.file(WebpFiles.lossless(3_200, 2_000, onWhite)), 1600, 1000)
                        .showing(onWhite));
    }

    private static Sample good(String name, byte[] bytes, List<Color> colors) {
        return accepted(name, bytes, 64, 48).showing(colors);
    }

    private static List<Sample> shapes() {
        BufferedImage picture = TestPictures.quarters(4_000, 3_000);
        byte[] dot = JpegFiles.baseline(TestPictures.quarters(1, 1), 0.9f);
        byte[] phone = JpegFiles.baseline(TestPictures.noisy(4_000, 3_000, 110), 0.91f);
        byte[] large = JpegFiles.baseline(picture, 0.9f);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return List.of(
                accepted("one_pixel.jpg", dot, 1, 1),
                accepted("one_pixel.png", PngFiles.black(1, 1, 8, PngFiles.RGB, 24), 1, 1),
                accepted("one_pixel.webp", WebpFiles.file(WebpFiles.lossless(1, 1, QUARTERS)), 1, 1),
                accepted("very_tall.png", PngFiles.black(1, 30_000, 8, PngFiles.RGB, 24), 1, 1600),
                accepted("very_wide.png", PngFiles.black(30_000, 1, 8, PngFiles.RGB, 24), 1600, 1),
                accepted("very_wide.jpg", JpegFiles.baseline(TestPictures.quarters(30_000, 2), 0.9f), 1600, 1),
                accepted("large.png", WrongTypes.encoded("png", picture), 1600, 1200)
                        .showing(QUARTERS),
                accepted("phone_12_megapixels.jpg", phone, 1600, 1200),
                accepted("phone_with_profile.jpg", withProfile(large, profile), 1600, 1200)
                        .showing(QUARTERS),
                accepted("phone_progressive.jpg", JpegFiles.progressive(picture), 1600, 1200)
                        .showing(QUARTERS));
    }
}
