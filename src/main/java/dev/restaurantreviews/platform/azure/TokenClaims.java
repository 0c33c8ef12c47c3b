package dev.restaurantreviews.platform.azure;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;

/**
 * What an access token says about its bearer, for the log alone: whoever accepts the token checks it, and whoever
 * carries it must not rely on what is inside.
 */
record TokenClaims(JsonObject claims) {

    private static final int PARTS = 3;

    /** Of a token in the usual form, a JSON Web Token; of another one there are none. */
    static TokenClaims of(String token) {
        String[] parts = token.split("\\.");
        if (parts.length == PARTS) {
            try (JsonReader reader = Json.createReader(
                    new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
                return new TokenClaims(reader.readObject());
            } catch (RuntimeException e) { // not Base64, not JSON, not an object
                return new TokenClaims(JsonObject.EMPTY_JSON_OBJECT);
            }
        }
        return new TokenClaims(JsonObject.EMPTY_JSON_OBJECT);
    }

    /** The kind of credential behind it, and the ids by which Azure knows its owner. */
    String bearer() {
        if (claims.isEmpty()) {
            return "somebody whom the token does not name";
        }
        return kind() + ", object id " + text("oid") + ", application id " + text("appid");
    }

    private String kind() {
        if (claims.containsKey("xms_mirid")) {
            return "a managed identity";
        }
        boolean person = text("idtyp").equals("user") || claims.containsKey("upn") || claims.containsKey("unique_name");
        return person ? "a developer's login" : "a service principal";
    }

    private String text(String name) {
        return claims.getString(name, "unknown");
    }
}
