package dev.restaurantreviews.platform.ejb;

import jakarta.ejb.ApplicationException;

/** Every kind of exception that session beans tell apart. */
final class Failures {

    private Failures() {}

    static class Checked extends Exception {}

    @ApplicationException(rollback = true)
    static class CheckedRollingBack extends Exception {}

    @ApplicationException
    static class Tolerated extends RuntimeException {}

    @ApplicationException(rollback = true)
    static class RollingBack extends RuntimeException {}

    /** Inherits what is said of the one above. */
    static class RollingBackToo extends RollingBack {}

    @ApplicationException(inherited = false)
    static class ToleratedAlone extends RuntimeException {}

    /** Inherits nothing. */
    static class Unexpected extends ToleratedAlone {}
}
