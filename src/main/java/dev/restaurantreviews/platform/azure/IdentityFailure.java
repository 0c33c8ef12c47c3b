package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.AccessToken;
import com.azure.identity.CredentialUnavailableException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one line why there is no access token; the SDK says it in twenty, and mostly in the innermost cause. */
final class IdentityFailure {

    private static final int LONGEST = 800;

    /** What Entra says. */
    private static final Pattern OF_ENTRA = Pattern.compile("AADSTS\\d+: [^\\r\\n]*");

    private static final Pattern ADVICE =
            Pattern.compile("\\s*(To mitigate this issue|See|Visit|For more details)[^.]*https?://\\S+");

    /** Ids and times, which make each text a new one. */
    private static final Pattern VARYING =
            Pattern.compile("(Managed Identity Correlation ID|Trace ID|Correlation ID|Timestamp): \\S+( \\S+Z)?");

    private static final String NOT_ASSIGNED = "Unable to load the proper Managed Identity";

    private IdentityFailure() {}

    /** Never holds a token: none has come. */
    static String reason(Throwable failure) {
        if (failure instanceof CredentialUnavailableException) {
            return oneLine(failure.getMessage()); // what each kind of credential lacks
        }
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            Matcher entra = OF_ENTRA.matcher(message);
            if (entra.find()) {
                return oneLine(entra.group());
            }
            if (cause instanceof ConnectException || message.endsWith(ConnectException.class.getSimpleName())) {
                return "nothing answers at the identity endpoint (connection refused)";
            }
            if (cause instanceof HttpTimeoutException) {
                return "the identity endpoint has not answered in time";
            }
            reason = cause.getMessage() == null ? reason : oneLine(message);
        }
        return reason.contains(NOT_ASSIGNED)
                ? reason + ": is one assigned here, and does AZURE_CLIENT_ID name it"
                : reason;
    }

    private static String oneLine(String message) {
        String lasting = VARYING.matcher(ADVICE.matcher(message).replaceAll("")).replaceAll("");
        String text = lasting.replaceAll("\\s+", " ").strip().replaceFirst("\\.$", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** It was of no use any more when it came, which is a matter of clocks. */
    static String expiredAtOnce(AccessToken token) {
        if (token == null) {
            return "the credential answered without a token";
        }
        Duration age = Duration.between(token.getExpiresAt().toInstant(), Instant.now());
        String since = age.toMinutes() < 1 ? "just now" : age.toMinutes() + " min ago";
        return "the token that came had expired already, " + since
                + " by the clock of this machine, which may be wrong";
    }
}
