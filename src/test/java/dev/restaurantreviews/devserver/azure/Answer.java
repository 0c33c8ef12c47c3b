package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What an HTTP request is answered with. */
record Answer(int status, String type, String body) {

    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int UNAVAILABLE = 503;

    static Answer of(int status, JsonObject body) {
        return new Answer(status, "application/json; charset=utf-8", body.toString());
    }

    /** In the form of OAuth 2, which IMDS uses too. */
    static Answer error(int status, String error, String description) {
        return of(
                status,
                Json.createObjectBuilder()
                        .add("error", error)
                        .add("error_description", description)
                        .build());
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text + "\n");
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
