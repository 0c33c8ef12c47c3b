package dev.restaurantreviews.devserver.azure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that lives as long as the process: whoever is to trust the stand-ins is given its certificate,
 * so that no check has to be switched off. Its key is never written anywhere.
 */
public final class LocalAuthority {

    /** Opens key and trust stores, which hold nothing that their place in the data directory does not protect already. */
    public static final String STORE_PASSWORD = "changeit";

    private static final X500Name NAME = new X500Name("CN=Restaurant Reviews development authority");
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final KeyPair keys = newKeys();
    private final X509Certificate certificate = sign(NAME, keys.getPublic(), true, Instant.now());

    /** A certificate for a server with these names or addresses, the first of which becomes its subject. */
    public ServerCertificate issue(String... names) {
        return issue(Instant.now(), names);
    }

    /** A certificate as if it had been made at another time; it was or will be valid for 90 days. */
    public ServerCertificate issue(Instant at, String... names) {
        KeyPair server = newKeys();
        X500Name subject = new X500Name("CN=" + names[0]);
        return new ServerCertificate(
                server.getPrivate(), List.of(sign(subject, server.getPublic(), false, at, names), certificate));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(X500Name subject, PublicKey key, boolean authority, Instant now, String... names) {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(LIFE)),
                subject,
                key);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!authority) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
                builder.addExtension( // macOS takes no server's certificate without it
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ASN1Encodable alternativeNames(String... names) {
        return new GeneralNames(Arrays.stream(names)
                .map(name -> new GeneralName(
                        name.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    /** The certificate in the form that OpenSSL's users want, for {@code sslrootcert}. */
    public Path writeCertificate(Path file) {
        try {
            return Files.writeString(file, ServerCertificate.pem("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A store that trusts this authority and nobody else, for {@code javax.net.ssl.trustStore}. It is of the type JKS,
     * which can be read without a password: there is to be none in the site's environment.
     */
    public Path writeTrustStore(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            storeTrusting(certificate).store(out, STORE_PASSWORD.toCharArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For clients in this process: trusts this authority and nobody else. */
    public SSLContext clientContext() {
        return contextTrusting(certificate);
    }

    static SSLContext contextTrusting(X509Certificate certificate) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(storeTrusting(certificate));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore storeTrusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate);
        return store;
    }
}
