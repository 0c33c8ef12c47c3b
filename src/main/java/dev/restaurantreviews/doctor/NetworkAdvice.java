package dev.restaurantreviews.doctor;

/** What helps when there is no way to a host. */
interface NetworkAdvice {

    String unknownName();

    /** @param privately whether all addresses of the name are private ones */
    String silence(boolean privately);

    String refusal();
}
