package dev.restaurantreviews.doctor;

/** What one check has brought to light. */
sealed interface Result {

    /** All is well; what was found, for whoever wants to compare it with what he expects. */
    record Fine(String found) implements Result {}

    /**
     * A fault.
     *
     * @param cure what to do; a command where one helps
     */
    record Wrong(String cause, String cure) implements Result {}

    /** Nothing was looked at: what it builds on is not there. */
    record NotTried() implements Result {}
}
