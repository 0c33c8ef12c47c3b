package dev.restaurantreviews.devserver;

import java.net.URI;
import java.util.Optional;

/**
 * The one door of a site, on the loopback address.
 *
 * @param certificate with which it speaks HTTPS; empty: plain HTTP
 */
record Listener(int port, Optional<SiteCertificate> certificate) {

    static Listener plain(int port) {
        return new Listener(port, Optional.empty());
    }

    URI baseUrl() {
        return URI.create(origin() + "/");
    }

    /** The base URL without a slash at its end. */
    String origin() {
        return (certificate.isPresent() ? "https" : "http") + "://localhost:" + port;
    }
}
