package dev.restaurantreviews.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form with files, as a browser encodes it. */
final class MultipartBody {

    /** A file that a visitor has picked. */
    record File(String control, String name, String contentType, byte[] content) {}

    private final String boundary = "----" + UUID.randomUUID();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    MultipartBody(List<Map.Entry<String, String>> values, List<File> files) {
        values.forEach(value -> part(
                "name=\"" + escape(value.getKey()) + "\"", "", value.getValue().getBytes(StandardCharsets.UTF_8)));
        files.forEach(file -> part(
                "name=\"" + escape(file.control()) + "\"; filename=\"" + escape(file.name()) + "\"",
                "Content-Type: " + file.contentType() + "\r\n",
                file.content()));
        write("--" + boundary + "--\r\n");
    }

    private void part(String disposition, String headers, byte[] value) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n");
        content.writeBytes(value);
        write("\r\n");
    }

    private void write(String text) {
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] content() {
        return content.toByteArray();
    }
}
