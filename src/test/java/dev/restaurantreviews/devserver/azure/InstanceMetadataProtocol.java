package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.Headers;
import jakarta.json.Json;
import java.util.Map;

/** How programs on virtual machines and in containers get tokens of their managed identity. */
record InstanceMetadataProtocol(KnownIdentities identities, TokenIssuer issuer, IdentityFaults faults)
        implements TokenProtocol {

    static final String PATH = "/metadata/identity/oauth2/token";

    private static final String INVALID = "invalid_request";

    @Override
    public Answer answer(String path, Headers headers, Map<String, String> parameters) {
        if (!"true".equalsIgnoreCase(headers.getFirst("Metadata"))) { // keeps out requests that were led astray
            return Answer.error(Answer.BAD_REQUEST, INVALID, "Required metadata header not specified");
        }
        String resource = parameters.get("resource");
        if (resource == null) {
            return Answer.error(Answer.BAD_REQUEST, INVALID, "Required query variable 'resource' is missing");
        }
        return identities
                .managed(parameters.get("client_id"))
                .map(identity -> token(identity, resource))
                .orElse(Answer.error(Answer.BAD_REQUEST, INVALID, "Identity not found"));
    }

    private Answer token(Identity identity, String resource) {
        FreshToken token = FreshToken.of(identity, resource, issuer, faults);
        String seconds = Long.toString(token.life().toSeconds());
        return Answer.of(
                Answer.OK,
                Json.createObjectBuilder()
                        .add("access_token", token.token())
                        .add("client_id", identity.clientId().toString())
                        .add("expires_in", seconds)
                        .add("expires_on", token.expiresOn())
                        .add("ext_expires_in", seconds)
                        .add("resource", resource)
                        .add("token_type", "Bearer")
                        .build());
    }
}
