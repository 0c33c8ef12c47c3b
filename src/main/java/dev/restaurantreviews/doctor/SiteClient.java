package dev.restaurantreviews.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the site at its public address, as a visitor's browser would, and follows nobody elsewhere. */
final class SiteClient {

    private static final Duration CONNECT = Duration.ofSeconds(4);

    /** The site promises an answer within 6 s. */
    private static final Duration ANSWER = Duration.ofSeconds(7);

    private static final String BOUNDARY = "doctors-probe";

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    SiteClient(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** A form with many small fields, none of which the site knows. */
    HttpResponse<String> postParts(String path, int parts) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int part = 1; part <= parts; part++) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"probe" + part + "\"\r\n\r\n"
                    + part + "\r\n");
        }
        body.append("--" + BOUNDARY + "--\r\n");
        return client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("User-Agent", "restaurant-reviews-doctor");
    }
}
