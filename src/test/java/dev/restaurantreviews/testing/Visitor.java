package dev.restaurantreviews.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** One visitor without a browser: keeps cookies, follows no redirect by itself. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI baseUrl;
    private final HttpClient client;

    public Visitor(URI baseUrl) {
        this(baseUrl, HttpClient.newBuilder());
    }

    /** One who trusts the certificate of a site that speaks HTTPS. */
    public Visitor(URI baseUrl, SSLContext trust) {
        this(baseUrl, HttpClient.newBuilder().sslContext(trust));
    }

    private Visitor(URI baseUrl, HttpClient.Builder builder) {
        this.baseUrl = baseUrl;
        client = builder.version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    /** What the site has at this path for this visitor, which must be something. */
    public byte[] getBytes(String path) {
        HttpResponse<byte[]> response = exchange(request(path, Map.of()).GET(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Goes where a redirect points, once. */
    public Answer follow(Answer redirect) {
        return get(redirect.location());
    }

    /** Posts what no form of the site would send. */
    public Answer post(String path, String contentType, String body, Map<String, String> headers) {
        return post(path, contentType, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, String contentType, BodyPublisher body, Map<String, String> headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(body));
    }

    /** Sends the body only once the site has asked for it, that is, when the request is in its hands. */
    Answer postWhenAsked(String path, String contentType, BodyPublisher body, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", contentType)
                .expectContinue(true)
                .POST(body));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(baseUrl.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(this, exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a browser sends with a post from the site's own pages. */
    Map<String, String> sameOrigin() {
        String origin = baseUrl.getScheme() + "://" + baseUrl.getAuthority();
        return Map.of("Origin", origin, "Sec-Fetch-Site", "same-origin");
    }
}
