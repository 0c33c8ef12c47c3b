package dev.restaurantreviews.devserver.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import dev.restaurantreviews.devserver.azure.TokenRefused.Reason;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityFaultsTest {

    private static final String RESOURCE = URLEncoder.encode(TokenIssuer.DATABASE, StandardCharsets.UTF_8);

    private final LocalAuthority authority = new LocalAuthority();
    private final TokenIssuer issuer = new TokenIssuer();
    private final IdentityStandIn standIn = IdentityStandIn.start(authority, issuer);
    private final HttpClient http =
            HttpClient.newBuilder().sslContext(authority.clientContext()).build();

    @AfterEach
    void stop() {
        standIn.close();
    }

    private HttpRequest appService(String more, String header) {
        String endpoint = standIn.appService().get("IDENTITY_ENDPOINT");
        return HttpRequest.newBuilder(URI.create(endpoint + "?api-version=2019-08-01&resource=" + RESOURCE + more))
                .header("X-IDENTITY-HEADER", header)
                .build();
    }

    private HttpRequest appService() {
        return appService("", standIn.appService().get("IDENTITY_HEADER"));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> control(String parameters) throws Exception {
        return send(HttpRequest.newBuilder(standIn.controlAddress().resolve("/control?" + parameters))
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private Reason refusal() throws Exception {
        try {
            issuer.verify(json(send(appService())).getString("access_token"), TokenIssuer.DATABASE);
            return null;
        } catch (TokenRefused e) {
            return e.reason();
        }
    }

    @Test
    void theAnswerTellsWhenTheTokenExpires() throws Exception {
        standIn.faults().life(Duration.ofSeconds(20));

        JsonObject answer = json(send(appService()));

        assertThat(Instant.ofEpochSecond(Long.parseLong(answer.getString("expires_on"))))
                .isBetween(Instant.now().plusSeconds(10), Instant.now().plusSeconds(20));
        assertThat(answer.getString("client_id"))
                .isEqualTo(standIn.identities().systemAssigned().clientId().toString());
    }

    @Test
    void whoDoesNotKnowTheHeaderOfTheAppGetsNothing() throws Exception {
        assertThat(send(appService("", "wrong")).statusCode()).isEqualTo(403);
        HttpRequest without = HttpRequest.newBuilder(appService().uri()).build();
        assertThat(send(without).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownIdentityIsABadRequest() throws Exception {
        String header = standIn.appService().get("IDENTITY_HEADER");

        assertThat(send(appService("&client_id=unknown", header)).statusCode()).isEqualTo(400);
        standIn.identities().systemAssigned(null);
        assertThat(send(appService()).statusCode()).isEqualTo(400);
    }

    @Test
    void aVirtualMachineAnswersOnlyWithTheMetadataHeader() throws Exception {
        URI address = URI.create(standIn.imds().get("AZURE_POD_IDENTITY_AUTHORITY_HOST")
                + "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=" + RESOURCE);

        assertThat(send(HttpRequest.newBuilder(address).build()).statusCode()).isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(address)
                                .header("Metadata", "true")
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> entra(String secret, String scope) throws Exception {
        var settings = standIn.servicePrincipal();
        URI address = URI.create(settings.get("AZURE_AUTHORITY_HOST") + "/" + issuer.tenant() + "/oauth2/v2.0/token");
        String body = "grant_type=client_credentials&client_id=" + settings.get("AZURE_CLIENT_ID") + "&client_secret="
                + secret + "&scope=" + scope;
        return send(HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void entraWantsTheSecretAndTheDefaultScope() throws Exception {
        String secret = standIn.servicePrincipal().get("AZURE_CLIENT_SECRET");

        HttpResponse<String> wrongSecret = entra("wrong", RESOURCE + "%2F.default");
        HttpResponse<String> wrongScope = entra(secret, RESOURCE);

        assertThat(wrongSecret.statusCode()).isEqualTo(401);
        assertThat(json(wrongSecret).getString("error_description")).startsWith("AADSTS7000215");
        assertThat(wrongScope.statusCode()).isEqualTo(400);
        assertThat(json(wrongScope).getString("error_description")).startsWith("AADSTS1002012");
        assertThat(entra(secret, RESOURCE + "%2F.default").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void afterAnOutageItIsThereAgain(Outage kind) throws Exception {
        standIn.outage(kind);
        switch (kind) {
            case NONE -> assertThat(send(appService()).statusCode()).isEqualTo(200);
            case UNAVAILABLE -> assertThat(send(appService()).statusCode()).isEqualTo(503);
            case CLOSED -> assertThatThrownBy(() -> send(appService())).isInstanceOf(IOException.class);
            case REFUSED -> assertThatThrownBy(() -> send(appService())).isInstanceOf(ConnectException.class);
        }

        standIn.outage(Outage.NONE);

        assertThat(send(appService()).statusCode()).isEqualTo(200);
    }

    @Test
    void slowAnswersAreGivenAtTheSameTime() {
        standIn.faults().delay(Duration.ofMillis(500));
        long start = System.nanoTime();

        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> http.sendAsync(appService(), BodyHandlers.ofString()))
                .limit(8)
                .toList();
        answers.forEach(CompletableFuture::join);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(4));
        assertThat(standIn.requests().greatestInFlight()).isEqualTo(8);
        assertThat(standIn.requests().all()).hasSize(8);
    }

    @Test
    void anOperatorSetsFaultsWhileItRuns() throws Exception {
        assertThat(refusal()).isNull();

        control("audience=https://storage.azure.com");
        assertThat(refusal()).isEqualTo(Reason.AUDIENCE);
        control("audience=&life=0");
        assertThat(refusal()).isEqualTo(Reason.EXPIRED);
        control("life=60&skew=600");
        assertThat(refusal()).isEqualTo(Reason.NOT_YET_VALID);
        control("skew=0&identity=restaurant-reviews-id");

        assertThat(refusal()).isNull();
        assertThat(json(send(appService())).getString("client_id"))
                .isEqualTo(standIn.identities().userAssigned().clientId().toString());
        JsonObject stats = json(control(""));
        assertThat(stats.getInt("requests")).isEqualTo(6);
        assertThat(stats.getJsonArray("latest")).hasSize(6);
    }

    @Test
    void anOperatorsMistakeIsTold() throws Exception {
        HttpResponse<String> answer = control("lifetime=20");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no lifetime").contains("POST /control");
    }
}
