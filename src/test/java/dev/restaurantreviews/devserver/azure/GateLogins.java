package dev.restaurantreviews.devserver.azure;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came to the gate: counters for tests and for an operator's eye. */
public final class GateLogins {

    private final Map<String, Integer> refused = new TreeMap<>();
    private final Set<String> tokens = new HashSet<>();
    private int accepted;
    private int broken;
    private int cancelled;

    synchronized void accept(JWTClaimsSet token) {
        accepted++;
        tokens.add(token.getClaims().get("uti").toString());
    }

    synchronized void refuse(GateRefusal refusal) {
        refused.merge(refusal.reason(), 1, Integer::sum);
    }

    synchronized void breakOff() {
        broken++;
    }

    synchronized void cancel() {
        cancelled++;
    }

    public synchronized int accepted() {
        return accepted;
    }

    /** By reason: those of {@link TokenRefused.Reason}, and {@code NO_SUCH_ROLE}, {@code ANOTHER_ROLE} and so on. */
    public synchronized Map<String, Integer> refused() {
        return Map.copyOf(refused);
    }

    /** How many different tokens have opened the gate. */
    public synchronized int distinctTokens() {
        return tokens.size();
    }

    /** Connections that ended before anything was decided. */
    public synchronized int broken() {
        return broken;
    }

    /** Requests to cancel a statement that were passed on. */
    public synchronized int cancelled() {
        return cancelled;
    }
}
