package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the site whether it is ready. */
final class HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_YET = 503;

    /** What the site said; the body holds its reason, status 0 means silence. */
    record Answer(int status, String body) {

        boolean isReady() {
            return status == OK;
        }

        /** Whether it is the site's own word; anything else comes from a server without the site. */
        boolean isFromSite() {
            return status == OK || status == NOT_YET;
        }
    }

    private final HttpClient client;
    private final HttpRequest request;

    HealthCheck(Listener listener) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        listener.certificate().map(SiteCertificate::clientContext).ifPresent(builder::sslContext);
        client = builder.build();
        request = HttpRequest.newBuilder(listener.baseUrl().resolve("/health/ready"))
                .timeout(PATIENCE)
                .build();
    }

    Answer ask() throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "no answer");
        }
    }
}
