package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells operators what becomes of the access tokens for one scope: what has changed, once, and never a token. */
final class TokenLog {

    private static final Logger LOG = Logger.getLogger(TokenLog.class.getName());

    private final String scope;
    private String told = "";

    TokenLog(String scope) {
        this.scope = scope;
    }

    /** The first one names who it was issued to, and so does the first one after a failure. */
    void arrived(AccessToken token) {
        String bearer = TokenClaims.of(token.getToken()).bearer();
        if (!bearer.equals(told)) {
            LOG.log(Level.INFO, "Access tokens for {0} are issued to {1}; this one is valid until {2}.", new Object[] {
                scope, bearer, token.getExpiresAt()
            });
        }
        told = bearer;
    }

    /** @param valid the token that is still in hand; null if there is none */
    void failed(String reason, AccessToken valid) {
        String consequence = valid == null ? "There is none: what needs it fails." : "The one in hand stays in use.";
        if (!told.equals(reason + consequence)) {
            OffsetDateTime end = valid == null ? null : valid.getExpiresAt();
            LOG.log(Level.WARNING, "No new access token for {0}: {1}. {2}{3}", new Object[] {
                scope, reason, consequence, end == null ? "" : " It is valid until " + end + "."
            });
        }
        told = reason + consequence;
    }
}
