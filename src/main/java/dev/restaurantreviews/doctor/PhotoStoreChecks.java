package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.azure.BlobFailure;
import dev.restaurantreviews.platform.azure.BlobProbe;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A photo store that is a container of blobs: the way there, and whether the site may do there what it must. */
final class PhotoStoreChecks implements AutoCloseable {

    static final String CONTAINER = "photos.container";
    static final String BLOBS = "photos.blobs";

    private static final String DNS = "photos.dns";
    private static final String TCP = "photos.tcp";
    private static final String TLS = "photos.tls";
    private static final Duration QUICK = Duration.ofSeconds(6);
    private static final Duration CALL = Duration.ofSeconds(12); // the client tries twice, 4 s each
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int NOT_FOUND = 404;

    private final boolean encrypted;
    private final boolean byKey;
    private final BlobProbe blobs;
    private final HostProbe host;
    private final ClockReadings clocks;
    private final BlobAdvice advice;

    PhotoStoreChecks(
            PhotoContainer settings, boolean byKey, AzureNames names, IdentityChecks identity, ClockReadings clocks) {
        this.blobs = new BlobProbe(settings);
        this.byKey = byKey;
        URI address = blobs.address();
        this.encrypted = "https".equals(address.getScheme());
        this.clocks = clocks;
        int usual = encrypted ? HTTPS : HTTP;
        this.host = new HostProbe(
                address.getHost(),
                address.getPort() < 0 ? usual : address.getPort(),
                new BlobNetworkAdvice(address.getHost(), names));
        this.advice = new BlobAdvice(address.getHost(), settings.name(), byKey, names, identity);
    }

    List<Check> network() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(DNS, List.of(), QUICK, host::resolve));
        checks.add(new Check(TCP, List.of(DNS), QUICK, host::connect));
        if (encrypted) {
            checks.add(new Check(TLS, List.of(TCP), QUICK, this::encrypt));
        }
        return checks;
    }

    /** Come after the check of the token, if there is one. */
    List<Check> store() {
        List<String> way = List.of(TCP, TLS, IdentityChecks.PHOTOS_TOKEN);
        return List.of(
                new Check(CONTAINER, way, CALL, this::container),
                new Check(BLOBS, List.of(CONTAINER), CALL, this::blobs));
    }

    private Result encrypt() throws java.io.IOException {
        String cure = "Java must trust that authority: -Djavax.net.ssl.trustStore=… ; on Payara see"
                + " docs/servers.md#certificates.";
        return new TlsProbe(host.host(), host::open, TlsHandshake.verifying(host.host(), Optional.empty(), true), cure)
                .examine();
    }

    private Result container() {
        Instant asked = clocks.now();
        try {
            BlobProbe.Look look = blobs.look();
            look.storesTime().ifPresent(time -> clocks.note("the blob store's", time, asked));
            return look.open() ? advice.open() : new Fine("container " + blobs.address() + ", private");
        } catch (RuntimeException e) {
            BlobFailure failure = BlobFailure.of(e);
            return byKey && failure.status() == NOT_FOUND
                    ? new Fine("container " + blobs.address() + " is not there yet; the site makes it")
                    : advice.refused(failure);
        }
    }

    private Result blobs() {
        try {
            return blobs.writeReadDelete()
                    ? new Fine("a blob was written, read and deleted")
                    : new Wrong(
                            "A blob was read with other bytes than written.",
                            "Look for a proxy between that changes answers.");
        } catch (RuntimeException e) {
            BlobFailure failure = BlobFailure.of(e);
            return byKey && failure.status() == NOT_FOUND
                    ? new Fine("nothing is written before the container is there")
                    : advice.refused(failure);
        }
    }

    @Override
    public void close() {
        blobs.close();
    }
}
