package dev.restaurantreviews.devserver;

import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.devserver.azure.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The certificate with which a site speaks HTTPS on this machine: from mkcert, whose certificates the developer's
 * browser trusts, or else one that is kept, so that the exception that the browser was told stays valid.
 *
 * @param keyStore a PKCS #12 store with {@link LocalAuthority#STORE_PASSWORD}
 */
record SiteCertificate(Path keyStore, ServerCertificate certificate) {

    /** How the site is reached. */
    static final String[] NAMES = {"localhost", "127.0.0.1", "::1"};

    private static final String DIRECTORY = "tls";
    private static final Duration SOON = Duration.ofDays(7); // longer than a site runs on a developer's machine

    /**
     * Takes what there is and says which.
     *
     * @param environment {@code PATH} says where mkcert is looked for
     * @throws SiteFailure when mkcert is there and fails
     */
    static SiteCertificate obtain(DataDirectory data, Map<String, String> environment, Instant now, Progress progress)
            throws InterruptedException {
        try {
            Path directory = data.ownerOnlyDirectory(DIRECTORY);
            Optional<Mkcert> mkcert = Mkcert.find(environment);
            return mkcert.isPresent()
                    ? fromMkcert(mkcert.get(), directory, progress)
                    : selfSigned(directory, now, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteCertificate fromMkcert(Mkcert mkcert, Path directory, Progress progress)
            throws IOException, InterruptedException {
        Path made = directory.resolve("made.p12");
        boolean trusted = mkcert.write(made, directory.resolve("mkcert.log"), NAMES);
        ServerCertificate certificate = ServerCertificate.read(made);
        Files.delete(made);
        progress.say(
                trusted
                        ? "HTTPS with a certificate of mkcert"
                        : "HTTPS with a certificate of mkcert; browsers will warn until you have run mkcert -install");
        return new SiteCertificate(certificate.writeKeyStore(directory.resolve("mkcert.p12")), certificate);
    }

    private static SiteCertificate selfSigned(Path directory, Instant now, Progress progress) throws IOException {
        Path keyStore = directory.resolve("self-signed.p12");
        Optional<ServerCertificate> kept =
                Files.exists(keyStore) ? Optional.of(ServerCertificate.read(keyStore)) : Optional.empty();
        ServerCertificate certificate = kept.filter(old -> old.expires().isAfter(now.plus(SOON)))
                .orElseGet(() -> new LocalAuthority().issue(NAMES));
        if (kept.isEmpty() || !kept.get().equals(certificate)) {
            Path made = certificate.writeKeyStore(directory.resolve("made.p12")); // a killed run leaves no half of it
            Files.move(made, keyStore, StandardCopyOption.ATOMIC_MOVE);
        }
        progress.say("HTTPS with a self-signed certificate, " + keyStore
                + ": browsers will warn; they would not if mkcert were installed");
        return new SiteCertificate(keyStore, certificate);
    }

    /** For clients of the site: trusts this certificate and no other. */
    SSLContext clientContext() {
        return certificate.clientContext();
    }
}
