package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a request, from its address and its body. */
final class Form {

    private Form() {}

    static Map<String, String> of(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        read(exchange.getRequestURI().getRawQuery(), parameters);
        read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), parameters);
        return parameters;
    }

    private static void read(String encoded, Map<String, String> parameters) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
