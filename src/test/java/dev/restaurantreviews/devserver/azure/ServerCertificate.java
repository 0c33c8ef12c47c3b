package dev.restaurantreviews.devserver.azure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's key with its certificate, in the forms that servers want.
 *
 * @param chain the server's own certificate first, that of its authority last
 */
public record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {

    private static final int PEM_LINE = 64;

    /** Reads a PKCS #12 store with one key and {@link LocalAuthority#STORE_PASSWORD}. */
    public static ServerCertificate read(Path keyStore) {
        char[] password = LocalAuthority.STORE_PASSWORD.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(keyStore.toFile(), password);
            String alias = store.aliases().nextElement();
            return new ServerCertificate(
                    (PrivateKey) store.getKey(alias, password),
                    Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Instant expires() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** For clients in this process: trusts this certificate and no other, not even its authority. */
    public SSLContext clientContext() {
        return LocalAuthority.contextTrusting(chain.get(0));
    }

    /** For a server in this process. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore(), LocalAuthority.STORE_PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a PKCS #12 key store with {@link LocalAuthority#STORE_PASSWORD}. */
    public Path writeKeyStore(Path file) {
        try (OutputStream out = Files.newOutputStream(ownerOnly(file))) {
            keyStore().store(out, LocalAuthority.STORE_PASSWORD.toCharArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the file anew, so that nobody else on this machine could ever read what it will hold. */
    private static Path ownerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private KeyStore keyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "server", key, LocalAuthority.STORE_PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
        return store;
    }

    /** Writes the chain and the key in the form that OpenSSL's users want. */
    public void writePem(Path certificates, Path privateKey) {
        StringBuilder pem = new StringBuilder();
        try {
            for (X509Certificate certificate : chain) {
                pem.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
            Files.writeString(certificates, pem);
            Files.writeString(ownerOnly(privateKey), pem("PRIVATE KEY", key.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
