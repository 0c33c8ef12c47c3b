package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import java.time.Instant;

/**
 * What may be shown of an access token: whose it is, and how long it is valid.
 *
 * @param bearer the kind of credential behind it, and the ids by which Azure knows its owner
 * @param objectId what Azure gives rights to
 * @param ofPerson whether its owner is somebody who has logged in, and no program
 */
public record IssuedToken(String bearer, String objectId, String tenant, boolean ofPerson, Instant validUntil) {

    static IssuedToken of(AccessToken token) {
        TokenClaims claims = TokenClaims.of(token.getToken());
        return new IssuedToken(
                claims.bearer(),
                claims.objectId(),
                claims.tenant(),
                claims.isOfPerson(),
                token.getExpiresAt().toInstant());
    }
}
