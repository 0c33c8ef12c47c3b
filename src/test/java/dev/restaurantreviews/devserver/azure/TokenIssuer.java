package dev.restaurantreviews.devserver.azure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.restaurantreviews.devserver.azure.TokenRefused.Reason;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Makes and checks access tokens that look like those of Microsoft Entra, with a key that nobody else has. */
public final class TokenIssuer {

    /** For whom a token that logs in at Azure Database for PostgreSQL is. */
    public static final String DATABASE = "https://ossrdbms-aad.database.windows.net";

    /** For whom a token that opens Blob Storage is. */
    public static final String STORAGE = "https://storage.azure.com";

    // As Entra does, so that a server whose clock is a little slow does not refuse a fresh token.
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private static final int KEY_BITS = 2048;

    private final UUID tenant = UUID.randomUUID();
    private final RSAKey key = newKey();
    private volatile Duration clockOffset = Duration.ZERO;

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID tenant() {
        return tenant;
    }

    /** Moves the clock by which tokens are made and checked: to a program it is its own clock that is wrong. */
    public void moveClock(Duration offset) {
        clockOffset = offset;
    }

    /** The time on Azure's clock. */
    public Instant now() {
        return Instant.now().plus(clockOffset);
    }

    /** A token that is good from now on. */
    public String issue(Identity identity, String audience, Duration life) {
        return issue(identity, audience, now(), life);
    }

    /** A token as if it had been asked for at another time. */
    public String issue(Identity identity, String audience, Instant at, Duration life) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims(identity, audience, at, life));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(Identity identity, String audience, Instant at, Duration life) {
        Date from = Date.from(at.minus(BACKDATED));
        return AccessTokenClaims.of(identity, tenant)
                .issuer(issuer())
                .audience(audience)
                .issueTime(from)
                .notBeforeTime(from)
                .expirationTime(Date.from(at.plus(life)))
                .build();
    }

    private String issuer() {
        return "https://sts.windows.net/" + tenant + "/";
    }

    /** Checks everything that does not depend on who asks. */
    public JWTClaimsSet verify(String token, String audience) throws TokenRefused {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            require(
                    isCanonical(token, parsed) && parsed.getHeader().getAlgorithm() == JWSAlgorithm.RS256,
                    Reason.MALFORMED);
            JWSVerifier verifier = new RSASSAVerifier(key.toRSAPublicKey());
            require(parsed.verify(verifier), Reason.SIGNATURE);
            return checked(parsed.getJWTClaimsSet(), audience);
        } catch (ParseException e) {
            throw new TokenRefused(Reason.MALFORMED);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    // The library overlooks blanks around the token and bits of the last character that mean nothing.
    private static boolean isCanonical(String token, SignedJWT parsed) {
        Base64URL signature = parsed.getSignature();
        return token.equals(parsed.serialize()) && signature.equals(Base64URL.encode(signature.decode()));
    }

    private JWTClaimsSet checked(JWTClaimsSet claims, String audience) throws TokenRefused {
        Date now = Date.from(now());
        require(issuer().equals(claims.getIssuer()), Reason.ISSUER);
        require(claims.getAudience().contains(audience), Reason.AUDIENCE);
        require(!now.before(claims.getNotBeforeTime()), Reason.NOT_YET_VALID);
        require(now.before(claims.getExpirationTime()), Reason.EXPIRED);
        return claims;
    }

    private static void require(boolean condition, Reason otherwise) throws TokenRefused {
        if (!condition) {
            throw new TokenRefused(otherwise);
        }
    }
}
