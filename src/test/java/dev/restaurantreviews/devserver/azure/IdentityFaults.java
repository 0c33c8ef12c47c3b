package dev.restaurantreviews.devserver.azure;

import java.time.Duration;
import java.util.Optional;

/** How the identity stand-in misbehaves: everything takes effect at once, also for answers that are being delayed. */
public final class IdentityFaults {

    /** Ways of not being there. */
    public enum Outage {
        NONE,
        /** Nothing listens. */
        REFUSED,
        /** Connections are closed without an answer. */
        CLOSED,
        /** Every answer is 503. */
        UNAVAILABLE
    }

    /** As long as those of managed identities live. */
    public static final Duration DAY = Duration.ofDays(1);

    private Duration life = DAY;
    private Duration delay = Duration.ZERO;
    private Duration skew = Duration.ZERO;
    private Outage outage = Outage.NONE;
    private String audience;

    IdentityFaults() {}

    /** How long tokens live from when they are asked for; not at all with zero or less. */
    public synchronized void life(Duration ofTokens) {
        life = ofTokens;
    }

    /** How long every answer is held back. */
    public synchronized void delay(Duration ofAnswers) {
        delay = ofAnswers;
    }

    /** Moves the times in tokens and answers, as if the issuer's clock and nobody else's were wrong. */
    public synchronized void skew(Duration ofIssuer) {
        skew = ofIssuer;
    }

    /** Writes this into every token, whatever was asked for; null ends that. */
    public synchronized void audience(String wrong) {
        audience = wrong;
    }

    synchronized void outage(Outage kind) {
        outage = kind;
    }

    synchronized Duration life() {
        return life;
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized Duration skew() {
        return skew;
    }

    synchronized Outage outage() {
        return outage;
    }

    synchronized Optional<String> audience() {
        return Optional.ofNullable(audience);
    }
}
