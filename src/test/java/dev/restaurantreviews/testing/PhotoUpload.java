package dev.restaurantreviews.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Sends photos ahead of the review form, as the form's script does, and makes some to send. */
public final class PhotoUpload {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Visitor visitor;
    private final String page;
    private final String token;

    private PhotoUpload(Visitor visitor, String page, String token) {
        this.visitor = visitor;
        this.page = page;
        this.token = token;
    }

    /** Opens the form of a restaurant. */
    public static PhotoUpload from(Visitor visitor, long restaurant) {
        String page = "/restaurants/" + restaurant + "/review";
        Form form = visitor.get(page).form("Post review");
        String token = form.values().stream()
                .filter(value -> value.getKey().equals("token"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return new PhotoUpload(visitor, page, token);
    }

    public String token() {
        return token;
    }

    /** The same with another token. */
    public PhotoUpload withToken(String other) {
        return new PhotoUpload(visitor, page, other);
    }

    public Answer send(String name, byte[] content) {
        return send(List.of(Map.entry(name, content)));
    }

    public Answer send(List<Map.Entry<String, byte[]>> files) {
        MultipartBody body = new MultipartBody(
                List.of(Map.entry("token", token), Map.entry("page", page)),
                files.stream()
                        .map(file -> new MultipartBody.File(
                                "file", file.getKey(), "application/octet-stream", file.getValue()))
                        .toList());
        return visitor.post(
                "/photos", body.contentType(), BodyPublishers.ofByteArray(body.content()), visitor.sameOrigin());
    }

    /** The id of the photo that an upload has made. */
    public static String id(Answer uploaded) {
        Matcher matcher = ID.matcher(uploaded.body());
        if (uploaded.status() != 201 || !matcher.find()) {
            throw new AssertionError("No photo: " + uploaded);
        }
        return matcher.group(1);
    }

    /** Sends a photo that is as it should be, and returns its id. */
    public String photo() {
        return id(send("dish.jpg", jpeg(640, 480)));
    }

    public static byte[] jpeg(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.MAGENTA));
        graphics.fillRect(0, 0, width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
