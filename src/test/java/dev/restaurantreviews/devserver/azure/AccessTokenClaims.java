package dev.restaurantreviews.devserver.azure;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.UUID;

/** What an access token of Entra says of its bearer: as much as a real one, so that its length is real too. */
final class AccessTokenClaims {

    private static final String RESOURCE_PATH = "/subscriptions/%s/resourcegroups/restaurant-reviews"
            + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/%s";

    private AccessTokenClaims() {}

    static JWTClaimsSet.Builder of(Identity identity, UUID tenant) {
        List<String> groups =
                identity.groups().stream().map(UUID::toString).sorted().toList();
        return new JWTClaimsSet.Builder()
                .subject(identity.objectId().toString())
                .claim("oid", identity.objectId().toString())
                .claim("tid", tenant.toString())
                .claim("appid", identity.clientId().toString())
                .claim("appidacr", "2")
                .claim("idp", "https://sts.windows.net/" + tenant + "/")
                .claim("idtyp", "app")
                .claim("groups", groups.isEmpty() ? null : groups)
                .claim("uti", UUID.randomUUID().toString()) // no two tokens are the same
                .claim("rh", "1." + "A".repeat(64) + ".")
                .claim("aio", "k2Bg".repeat(12))
                .claim("xms_ftd", "Q".repeat(56))
                .claim("xms_mirid", identity.managed() ? RESOURCE_PATH.formatted(tenant, identity.name()) : null)
                .claim("ver", "1.0");
    }
}
