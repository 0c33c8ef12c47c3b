package dev.restaurantreviews.devserver.azure;

/** Why an access token does not let its bearer in. */
public final class TokenRefused extends Exception {

    /** In the order in which they are looked for. */
    public enum Reason {
        MALFORMED,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        NOT_YET_VALID,
        EXPIRED
    }

    private final Reason reason;

    TokenRefused(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
