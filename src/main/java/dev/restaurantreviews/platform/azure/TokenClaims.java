package dev.restaurantreviews.platform.azure;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/**
 * What an access token says about its bearer, for the log and for {@code doctor} alone: whoever accepts the token checks
 * it, and whoever carries it must not rely on what is inside.
 */
record TokenClaims(Map<String, Object> claims) {

    private static final int PARTS = 3;

    /** Of a token in the usual form, a JSON Web Token; of another one there are none. */
    static TokenClaims of(String token) {
        String[] parts = token.split("\\.");
        if (parts.length == PARTS) {
            try (JsonReader reader =
                    JsonProviders.createReader(Base64.getUrlDecoder().decode(parts[1]))) {
                Map<String, Object> claims = reader.readMap(JsonReader::readUntyped);
                return new TokenClaims(claims == null ? Map.of() : claims);
            } catch (IOException | RuntimeException e) { // not Base64, not JSON, not an object
                return new TokenClaims(Map.of());
            }
        }
        return new TokenClaims(Map.of());
    }

    /** The kind of credential behind it, and the ids by which Azure knows its owner. */
    String bearer() {
        if (claims.isEmpty()) {
            return "somebody whom the token does not name";
        }
        return kind() + ", object id " + objectId() + ", application id " + text("appid");
    }

    private String kind() {
        if (claims.containsKey("xms_mirid")) {
            return "a managed identity";
        }
        return isOfPerson() ? "a developer's login" : "a service principal";
    }

    boolean isOfPerson() {
        return text("idtyp").equals("user") || claims.containsKey("upn") || claims.containsKey("unique_name");
    }

    /** What Azure gives rights to. */
    String objectId() {
        return text("oid");
    }

    String tenant() {
        return text("tid");
    }

    private String text(String name) {
        return claims.get(name) instanceof String text ? text : "unknown";
    }
}
