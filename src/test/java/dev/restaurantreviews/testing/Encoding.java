package dev.restaurantreviews.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Both ways to send a form, whichever of them its page would choose. */
public enum Encoding {
    URLENCODED {
        @Override
        public Answer post(Visitor visitor, String path, List<Map.Entry<String, String>> values) {
            String body = values.stream()
                    .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                    .collect(Collectors.joining("&"));
            return visitor.post(path, "application/x-www-form-urlencoded", body, visitor.sameOrigin());
        }
    },
    MULTIPART {
        @Override
        public Answer post(Visitor visitor, String path, List<Map.Entry<String, String>> values) {
            MultipartBody body = new MultipartBody(values, List.of());
            return visitor.post(
                    path, body.contentType(), BodyPublishers.ofByteArray(body.content()), visitor.sameOrigin());
        }
    };

    /** Sends the values as they are, as the site's own page would. */
    public abstract Answer post(Visitor visitor, String path, List<Map.Entry<String, String>> values);

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
