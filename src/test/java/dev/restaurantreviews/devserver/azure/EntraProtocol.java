package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.Headers;
import jakarta.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** How service principals get tokens from Microsoft Entra itself. */
record EntraProtocol(KnownIdentities identities, TokenIssuer issuer, IdentityFaults faults) implements TokenProtocol {

    private static final String DEFAULT_SCOPE = "/.default";

    @Override
    public Answer answer(String path, Headers headers, Map<String, String> parameters) {
        String tenant = "/" + issuer.tenant();
        if (!path.startsWith(tenant + "/")) {
            return error(Answer.BAD_REQUEST, "invalid_request", 90_002, "Tenant not found.");
        }
        return switch (path.substring(tenant.length())) {
            case "/oauth2/v2.0/token" -> token(parameters);
            case "/v2.0/.well-known/openid-configuration" -> configuration(headers.getFirst("Host") + tenant);
            default -> Answer.text(Answer.NOT_FOUND, "Not part of this stand-in");
        };
    }

    private Answer token(Map<String, String> parameters) {
        Identity principal = identities.servicePrincipal();
        String clientId = parameters.get("client_id");
        String scope = parameters.getOrDefault("scope", "");
        if (!"client_credentials".equals(parameters.get("grant_type"))) {
            return error(Answer.BAD_REQUEST, "unsupported_grant_type", 70_003, "The app requested another grant type.");
        }
        if (!principal.clientId().toString().equals(clientId)) {
            String message = "Application with identifier '" + clientId + "' was not found in the directory.";
            return error(Answer.BAD_REQUEST, "unauthorized_client", 700_016, message);
        }
        if (!identities.secret().equals(parameters.get("client_secret"))) {
            return error(Answer.UNAUTHORIZED, "invalid_client", 7_000_215, "Invalid client secret provided.");
        }
        // MSAL adds scopes of its own, which Entra overlooks here.
        return Arrays.stream(scope.split(" "))
                .filter(word -> word.endsWith(DEFAULT_SCOPE))
                .findFirst()
                .map(word -> token(principal, word.substring(0, word.length() - DEFAULT_SCOPE.length())))
                .orElse(error(
                        Answer.BAD_REQUEST,
                        "invalid_scope",
                        1_002_012,
                        "The provided value for scope " + scope + " is not valid. Client credential flows must have a "
                                + "scope value with /.default suffixed to the resource identifier."));
    }

    private Answer token(Identity principal, String resource) {
        FreshToken token = FreshToken.of(principal, resource, issuer, faults);
        return Answer.of(
                Answer.OK,
                Json.createObjectBuilder()
                        .add("token_type", "Bearer")
                        .add("expires_in", token.life().toSeconds())
                        .add("ext_expires_in", token.life().toSeconds())
                        .add("access_token", token.token())
                        .build());
    }

    private static Answer configuration(String base) {
        return Answer.of(
                Answer.OK,
                Json.createObjectBuilder()
                        .add("issuer", "https://" + base + "/v2.0")
                        .add("authorization_endpoint", "https://" + base + "/oauth2/v2.0/authorize")
                        .add("token_endpoint", "https://" + base + "/oauth2/v2.0/token")
                        .build());
    }

    private static Answer error(int status, String error, int code, String message) {
        String trace = UUID.randomUUID().toString();
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return Answer.of(
                status,
                Json.createObjectBuilder()
                        .add("error", error)
                        .add(
                                "error_description",
                                "AADSTS" + code + ": " + message + " Trace ID: " + trace + " Correlation ID: " + trace
                                        + " Timestamp: " + at)
                        .add("error_codes", Json.createArrayBuilder().add(code))
                        .add("timestamp", at)
                        .add("trace_id", trace)
                        .add("correlation_id", trace)
                        .build());
    }
}
