package dev.restaurantreviews.photo.rendering;

import static dev.restaurantreviews.photo.rendering.Sample.accepted;

import java.awt.Color;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Photos that say where and by whom they were taken; all are good, and none may say it afterwards. */
final class Secrets {

    private static final String PLACE = ExifBlock.PLACE;

    private Secrets() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(inJpeg());
        samples.addAll(inPng());
        samples.addAll(inWebp());
        samples.addAll(orientations());
        return samples;
    }

    private static List<Sample> inJpeg() {
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(64, 48), 0.9f);
        byte[] thumbnail = Bytes.join(
                ExifBlock.withPlace(1), JpegFiles.with(jpeg, JpegFiles.segment(JpegFiles.COM, Bytes.latin(PLACE))));
        byte[] film = Bytes.join(jpeg, Bytes.latin("\0\0\0\u0018ftypmp42moov" + PLACE), new byte[200_000]);
        byte[] iptc = Bytes.latin("Photoshop 3.0\08BIM\u0004\u0004\0\0\0\0\0\u0020\u001c\u0002\u005a\0\u001a" + PLACE);
        return List.of(
                good("exif_gps.jpg", JpegFiles.with(jpeg, JpegFiles.exif(ExifBlock.withPlace(1)))),
                good("exif_thumbnail_leak.jpg", JpegFiles.with(jpeg, JpegFiles.exif(thumbnail))),
                good("xmp_gps.jpg", JpegFiles.with(jpeg, JpegFiles.xmp(xmp()))),
                good("iptc_place.jpg", JpegFiles.with(jpeg, JpegFiles.segment(JpegFiles.APP13, iptc))),
                good("comment_place.jpg", JpegFiles.with(jpeg, JpegFiles.segment(JpegFiles.COM, Bytes.latin(PLACE)))),
                good("motion_photo_tail.jpg", film),
                good("two_photos_in_one.jpg", Bytes.join(jpeg, JpegFiles.with(jpeg, JpegFiles.xmp(xmp())))),
                good("maker_notes.jpg", JpegFiles.with(jpeg, JpegFiles.segment(0xE5, Bytes.latin(PLACE)))));
    }

    private static String xmp() {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>" + PLACE + "</exif:GPSLatitude></x:xmpmeta>";
    }

    private static Sample good(String name, byte[] bytes) {
        return accepted(name, bytes, 64, 48).showing(TestPictures.QUARTERS);
    }

    private static List<Sample> inPng() {
        byte[] png = PngFiles.quarters(64, 48, TestPictures.QUARTERS, 8, PngFiles.RGB, false);
        byte[] text = Bytes.latin("XML:com.adobe.xmp\0\0\0\0\0" + xmp());
        return List.of(
                good("exif_gps.png", PngFiles.with(png, PngFiles.chunk("eXIf", ExifBlock.withPlace(1)))),
                good("xmp_gps.png", PngFiles.with(png, PngFiles.chunk("iTXt", text))),
                good("text_place.png", PngFiles.with(png, PngFiles.chunk("tEXt", Bytes.latin("Place\0" + PLACE)))),
                good("private_chunk.png", PngFiles.with(png, PngFiles.chunk("prVt", Bytes.latin(PLACE)))),
                good("place_after_end.png", Bytes.join(png, Bytes.latin(PLACE))));
    }

    private static List<Sample> inWebp() {
        byte[] exif = WebpFiles.chunk("EXIF", ExifBlock.withPlace(1));
        byte[] xmp = WebpFiles.chunk("XMP ", Bytes.latin(xmp()));
        return List.of(
                good("exif_gps.webp", webp(WebpFiles.EXIF, exif)),
                good("xmp_gps.webp", webp(WebpFiles.XMP, xmp)),
                good("unknown_chunk.webp", webp(0, WebpFiles.chunk("XTRA", Bytes.latin(PLACE)))),
                good("place_after_end.webp", Bytes.join(WebpFiles.file(WebpFiles.lossy()), Bytes.latin(PLACE))));
    }

    private static byte[] webp(int flags, byte[] chunk) {
        return WebpFiles.file(WebpFiles.canvas(flags, 64, 48), WebpFiles.lossy(), chunk);
    }

    private static List<Sample> orientations() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            byte[] jpeg = JpegFiles.baseline(TestPictures.held(i, 96, 64), 0.9f);
            ByteOrder order = i % 2 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            byte[] exif = JpegFiles.exif(ExifBlock.withOrientation(i, order));
            samples.add(turned("orientation_" + i + ".jpg", JpegFiles.with(jpeg, exif)));
        }
        samples.add(turned("orientation_6.png", png(6)));
        samples.add(turned("orientation_8.png", png(8)));
        samples.add(turned("orientation_6.webp", webp(ExifBlock.withOrientation(6, ByteOrder.LITTLE_ENDIAN))));
        byte[] asInJpeg = Bytes.join(Bytes.latin("Exif\0\0"), ExifBlock.withPlace(6));
        samples.add(turned("orientation_6_as_in_jpeg.webp", webp(asInJpeg)));
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(96, 64), 0.9f);
        byte[] unknown = JpegFiles.exif(ExifBlock.withOrientation(9, ByteOrder.BIG_ENDIAN));
        samples.add(turned("orientation_9.jpg", JpegFiles.with(jpeg, unknown)));
        return samples;
    }

    private static Sample turned(String name, byte[] bytes) {
        return accepted(name, bytes, 96, 64).showing(TestPictures.QUARTERS);
    }

    private static byte[] png(int orientation) {
        byte[] png = WrongTypes.encoded("png", TestPictures.held(orientation, 96, 64));
        return PngFiles.with(png, PngFiles.chunk("eXIf", ExifBlock.withPlace(orientation)));
    }

    /** Held as orientation 6 is: the stored left side is the top. */
    private static byte[] webp(byte[] exif) {
        List<Color> colors = TestPictures.QUARTERS;
        List<Color> stored = List.of(colors.get(1), colors.get(3), colors.get(0), colors.get(2));
        return WebpFiles.file(
                WebpFiles.canvas(WebpFiles.EXIF, 64, 96),
                WebpFiles.lossless(64, 96, stored),
                WebpFiles.chunk("EXIF", exif));
    }
}
