package dev.restaurantreviews.photo.rendering;

import static dev.restaurantreviews.photo.rendering.Sample.accepted;

import java.util.List;

/** Photos that are something else as well; the photo stays, the other thing does not. */
final class Polyglots {

    /** In each of them; must never come out again. */
    static final String MARK = "<script>alert('polyglot')</script>";

    private Polyglots() {}

    static List<Sample> all() {
        byte[] jpeg = JpegFiles.baseline(TestPictures.quarters(64, 48), 0.9f);
        byte[] png = PngFiles.quarters(64, 48, TestPictures.QUARTERS, 8, PngFiles.RGB, false);
        byte[] comment = JpegFiles.segment(JpegFiles.COM, Bytes.latin("<html><body>" + MARK));
        byte[] pdf = JpegFiles.segment(JpegFiles.COM, Bytes.latin("%PDF-1.7\n/OpenAction (" + MARK + ")"));
        byte[] webp = WebpFiles.file(WebpFiles.canvas(0, 64, 48), WebpFiles.lossy(), WebpFiles.chunk("HTML", html()));
        return List.of(
                good("jpeg_and_zip.jpg", Bytes.join(jpeg, Bytes.latin("PK\u0003\u0004" + MARK + "PK\u0005\u0006"))),
                good("jpeg_and_html.html", Bytes.join(jpeg, html())),
                good("jpeg_and_php.php", Bytes.join(jpeg, Bytes.latin("<?php system('id'); ?>" + MARK))),
                good("html_in_comment.jpg", JpegFiles.with(jpeg, comment)),
                good("pdf_in_comment.jpg", JpegFiles.with(jpeg, pdf)),
                good("html_after_end.png", Bytes.join(png, html())),
                good("html_in_text.png", PngFiles.with(png, PngFiles.chunk("tEXt", html()))),
                good("html_in_chunk.webp", webp),
                good("..%2F..%2Fx.jsp", Bytes.join(jpeg, html())));
    }

    private static byte[] html() {
        return Bytes.latin("<html><body>" + MARK + "</body></html>");
    }

    private static Sample good(String name, byte[] bytes) {
        return accepted(name, bytes, 64, 48).showing(TestPictures.QUARTERS);
    }
}
