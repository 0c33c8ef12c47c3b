package dev.restaurantreviews.platform.health;

import java.util.Optional;

/** Something that the site can do without for a while: {@code /health/ready} tells how it is and stays ready. */
public interface HealthCheck {

    /** What it is called in the answer. */
    String name();

    /** Whether this site has such a thing at all; else the answer does not mention it. */
    default boolean isUsed() {
        return true;
    }

    /** What is wrong, for operators on this machine; empty when it is up or when the log alone knows. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** Answers within 3 s, however often it is asked. */
    boolean isUp();
}
