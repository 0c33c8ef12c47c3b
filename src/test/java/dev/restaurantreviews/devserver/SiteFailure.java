package dev.restaurantreviews.devserver;

import java.nio.file.Path;
import java.util.Optional;

/** The site did not start, or ended by itself; the message is the reason in words for a developer. */
public final class SiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path log;

    SiteFailure(String reason) {
        this(reason, null, null);
    }

    SiteFailure(String reason, Path log) {
        this(reason, log, null);
    }

    SiteFailure(String reason, Path log, Throwable cause) {
        super(reason, cause);
        this.log = log;
    }

    /** The log that tells more. */
    Optional<Path> log() {
        return Optional.ofNullable(log);
    }
}
