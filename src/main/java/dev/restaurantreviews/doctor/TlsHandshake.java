package dev.restaurantreviews.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Begins encryption with a server as the site's libraries do, and tells what the server shows. */
final class TlsHandshake {

    /** The file of trusted certificates has none that Java can read. */
    static final class UnreadableAuthoritiesException extends IOException {

        private static final long serialVersionUID = 1;

        UnreadableAuthoritiesException(GeneralSecurityException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final String host;
    private final SSLContext context;
    private final boolean checksName;

    private TlsHandshake(String host, SSLContext context, boolean checksName) {
        this.host = host;
        this.context = context;
        this.checksName = checksName;
    }

    /**
     * One that accepts what Java accepts.
     *
     * @param authorities a file of certificates that are trusted instead of Java's own
     */
    static TlsHandshake verifying(String host, Optional<Path> authorities, boolean checksName) throws IOException {
        try {
            SSLContext context = authorities.isPresent() ? trusting(authorities.get()) : SSLContext.getDefault();
            return new TlsHandshake(host, context, checksName);
        } catch (GeneralSecurityException e) {
            throw new UnreadableAuthoritiesException(e);
        }
    }

    /** One that accepts everything: to look at a certificate that was not accepted, or that nobody checks. */
    static TlsHandshake looking(String host) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Onlooker()}, null);
            return new TlsHandshake(host, context, false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has TLS
        }
    }

    private static SSLContext trusting(Path authorities) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(authorities)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (store.size() == 0) {
            throw new CertificateException("No certificate data found");
        }
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /**
     * Encrypts a connection, and closes it.
     *
     * @throws javax.net.ssl.SSLException when the two do not agree, or the certificate is not accepted
     */
    TlsSession over(Socket plain) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true)) {
            if (checksName) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            Certificate[] chain = socket.getSession().getPeerCertificates();
            return new TlsSession(socket.getSession().getProtocol(), (X509Certificate) chain[0]);
        }
    }

    /** Lets everything pass; nothing secret is sent through what it lets pass. */
    private static final class Onlooker implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new IllegalStateException("This is no server.");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // looks on
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
