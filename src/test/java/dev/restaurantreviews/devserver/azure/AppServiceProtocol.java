package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.Headers;
import jakarta.json.Json;
import java.util.Map;
import java.util.UUID;

/** How programs on App Service get tokens of their managed identity. */
record AppServiceProtocol(KnownIdentities identities, TokenIssuer issuer, IdentityFaults faults, String secret)
        implements TokenProtocol {

    static final String PATH = "/msi/token";

    private static final String VERSION = "2019-08-01";

    @Override
    public Answer answer(String path, Headers headers, Map<String, String> parameters) {
        String given = headers.getFirst("X-IDENTITY-HEADER");
        if (given == null) {
            return error(Answer.UNAUTHORIZED, "The X-IDENTITY-HEADER is missing.");
        }
        if (!given.equals(secret)) {
            return error(Answer.FORBIDDEN, "The X-IDENTITY-HEADER is not that of this app.");
        }
        String resource = parameters.get("resource");
        if (resource == null || !VERSION.equals(parameters.get("api-version"))) {
            return error(Answer.BAD_REQUEST, "A resource and api-version=" + VERSION + " are needed.");
        }
        return identities
                .managed(parameters.get("client_id"))
                .map(identity -> token(identity, resource))
                .orElse(error(Answer.BAD_REQUEST, "Unable to load the proper Managed Identity."));
    }

    private Answer token(Identity identity, String resource) {
        FreshToken token = FreshToken.of(identity, resource, issuer, faults);
        return Answer.of(
                Answer.OK,
                Json.createObjectBuilder()
                        .add("access_token", token.token())
                        .add("expires_on", token.expiresOn())
                        .add("resource", resource)
                        .add("token_type", "Bearer")
                        .add("client_id", identity.clientId().toString())
                        .build());
    }

    private static Answer error(int status, String message) {
        return Answer.of(
                status,
                Json.createObjectBuilder()
                        .add("statusCode", status)
                        .add("message", message)
                        .add("correlationId", UUID.randomUUID().toString())
                        .build());
    }
}
