package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rehearsal relies on: Azurite takes an access token over TLS, and looks whom it is for. */
@Tag("once")
class AzuriteTokensIT {

    private static final LocalAuthority AUTHORITY = new LocalAuthority();

    private static DataDirectory data;
    private static Azurite azurite;
    private static PrivateKey key;

    @BeforeAll
    static void start() throws InterruptedException, GeneralSecurityException {
        Path directory = TestSites.freshDirectory("azurite-tokens");
        AzuriteProgram program = AzuriteProgram.install(TestSites.CHECKOUT, line -> {});
        data = DataDirectory.open(directory);
        azurite = Azurite.startWithTokens(program, data, AUTHORITY);
        azurite.awaitAnswer();
        key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }

    @AfterAll
    static void stop() {
        azurite.close();
        data.close();
    }

    @Test
    void aTokenForTheStorageServiceIsTaken() throws Exception {
        assertThat(createContainer("taken", token("https://storage.azure.com"))).isEqualTo(201);
    }

    @Test
    void aTokenForAnotherServiceIsRefused() throws Exception {
        assertThat(createContainer("refused", token("https://ossrdbms-aad.database.windows.net")))
                .isEqualTo(403);
    }

    @Test
    void nobodyElseCanReadItsKey() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("azurite.tls.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static int createContainer(String name, String token) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().sslContext(AUTHORITY.clientContext()).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(azurite.endpoint() + "/" + name + "?restype=container"))
                .header("Authorization", "Bearer " + token)
                .header("x-ms-version", "2025-11-05")
                .PUT(BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String token(String audience) throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer("https://sts.windows.net/00000000-0000-0000-0000-000000000001/")
                        .audience(audience)
                        .issueTime(Date.from(now.minusSeconds(60)))
                        .notBeforeTime(Date.from(now.minusSeconds(60)))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
