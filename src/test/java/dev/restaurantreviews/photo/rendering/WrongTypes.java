package dev.restaurantreviews.photo.rendering;

import static dev.restaurantreviews.photo.rendering.Sample.accepted;
import static dev.restaurantreviews.photo.rendering.Sample.refused;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Files that are no photos under names of photos, and photos under other names. */
final class WrongTypes {

    /** Where nothing listens; a server test may listen there to see that nobody calls. */
    static final String OUTSIDE = "http://127.0.0.1:18599/";

    private WrongTypes() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>(texts());
        BufferedImage picture = TestPictures.quarters(64, 48);
        samples.add(none("empty.jpg", ""));
        samples.add(none("one_byte.png", "\u0089"));
        samples.add(none("zeros.webp", "\0".repeat(4096)));
        samples.add(none("elf.jpg", "\u007fELF\u0002\u0001\u0001" + "\0".repeat(64)));
        samples.add(none("djvu.jpg", "AT&TFORM\0\0\0\u0020DJVUINFO" + "\0".repeat(32)));
        samples.add(none("heic.jpg", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic" + "\0".repeat(64)));
        samples.add(none("avif.webp", "\0\0\0\u0018ftypavif\0\0\0\0mif1avif" + "\0".repeat(64)));
        samples.add(none("riff_wave.webp", "RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0" + "\0".repeat(16)));
        samples.add(none("zip.png", "PK\u0003\u0004" + "\0".repeat(64)));
        samples.add(refused("gif.jpg", encoded("gif", picture), Reason.NOT_A_PHOTO));
        samples.add(refused("tiff.jpg", encoded("tiff", picture), Reason.NOT_A_PHOTO));
        samples.add(refused("bmp.png", encoded("bmp", picture), Reason.NOT_A_PHOTO));
        byte[] gifAndJar = Bytes.join(encoded("gif", picture), Bytes.latin("PK\u0003\u0004META-INF/MANIFEST.MF"));
        samples.add(refused("gifar.jpg", gifAndJar, Reason.NOT_A_PHOTO));
        samples.add(accepted("jpeg.png", encoded("jpg", picture), 64, 48).showing(TestPictures.QUARTERS));
        samples.add(accepted("png.jpg", encoded("png", picture), 64, 48).showing(TestPictures.QUARTERS));
        samples.add(
                accepted("webp.jpg", WebpFiles.file(WebpFiles.lossy()), 64, 48).showing(TestPictures.QUARTERS));
        samples.add(accepted("jpeg.jsp", encoded("jpg", picture), 64, 48));
        return samples;
    }

    private static List<Sample> texts() {
        return List.of(
                none("svg_script.jpg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                none(
                        "svg_xxe.png",
                        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM '" + OUTSIDE + "'>]><svg>&x;</svg>"),
                none("svg_image.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='" + OUTSIDE + "'/></svg>"),
                none("svg_laughs.webp", laughs()),
                none("html.jpg", "<!DOCTYPE html><script>alert(document.cookie)</script>"),
                none("jsp.jpg", "<%@ page import=\"java.io.*\" %><% Runtime.getRuntime().exec(\"id\"); %>"),
                none("php.png", "<?php system($_GET['c']); ?>"),
                none("eps.jpg", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n(%pipe%id) (w) file\n"),
                none("mvg.jpg", "push graphic-context\nfill 'url(" + OUTSIDE + "\"|id\")'\npop graphic-context\n"),
                none("pdf.jpg", "%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj\n"),
                none("playlist.jpg", "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\nconcat:" + OUTSIDE + "|file:///etc/hostname\n"),
                none("javascript.jpg", "GIF89a=1;alert(1)//"),
                none("shell.jpg", "#!/bin/sh\nid\n"));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 20; i++) {
            String previous = "&l" + (i - 1) + ";";
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(previous.repeat(10))
                    .append("'>");
        }
        return entities + "]><svg>&l19;</svg>";
    }

    private static Sample none(String name, String content) {
        return refused(name, Bytes.latin(content), Reason.NOT_A_PHOTO);
    }

    static byte[] encoded(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
