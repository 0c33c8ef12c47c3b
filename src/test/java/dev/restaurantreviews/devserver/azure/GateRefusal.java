package dev.restaurantreviews.devserver.azure;

/** A login that the gate does not let through; its message is worded as Azure does, where that is known. */
final class GateRefusal extends Exception {

    static final String INVALID_PASSWORD = "28P01";
    static final String INVALID_AUTHORIZATION = "28000";
    static final String PROTOCOL_VIOLATION = "08P01";
    static final String CANNOT_CONNECT_NOW = "57P03";

    private final String reason;
    private final String sqlState;

    private GateRefusal(String reason, String sqlState, String message) {
        super(message);
        this.reason = reason;
        this.sqlState = sqlState;
    }

    static GateRefusal unencrypted(String user, String database) {
        return new GateRefusal(
                "NO_ENCRYPTION",
                INVALID_AUTHORIZATION,
                "no pg_hba.conf entry for host \"127.0.0.1\", user \"" + user + "\", database \"" + database
                        + "\", no encryption");
    }

    static GateRefusal token(TokenRefused.Reason reason) {
        String message = switch (reason) {
            case EXPIRED -> "The access token has expired. Please acquire a new token and retry.";
            case NOT_YET_VALID -> "The access token is not yet valid. Please acquire a new token and retry.";
            case AUDIENCE ->
                "The access token does not have a valid audience claim. "
                        + "Please acquire a new token for the resource \"" + TokenIssuer.DATABASE + "\".";
            case MALFORMED, SIGNATURE, ISSUER ->
                "An error occurred while validating the access token. " + "Please acquire a new token and retry.";
        };
        return new GateRefusal(reason.name(), INVALID_PASSWORD, message);
    }

    static GateRefusal noSuchRole(String user) {
        return new GateRefusal(
                "NO_SUCH_ROLE", INVALID_PASSWORD, "password authentication failed for user \"" + user + "\"");
    }

    static GateRefusal anotherRole(String user) {
        return new GateRefusal(
                "ANOTHER_ROLE",
                INVALID_PASSWORD,
                "Service Principals cannot generate AAD_AUTH_TOKENTYPE_APP_USER tokens for role[" + user + "]");
    }

    static GateRefusal protocol(String message) {
        return new GateRefusal("PROTOCOL", PROTOCOL_VIOLATION, message);
    }

    static GateRefusal databaseDown() {
        return new GateRefusal("DATABASE_DOWN", CANNOT_CONNECT_NOW, "the database system is starting up");
    }

    /** A word for the counters. */
    String reason() {
        return reason;
    }

    String sqlState() {
        return sqlState;
    }
}
