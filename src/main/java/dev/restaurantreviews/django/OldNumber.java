package dev.restaurantreviews.django;

/** Which numbers of old rows this site can take over. */
final class OldNumber {

    /** Addresses, which hold them, begin with 1. */
    static final long LEAST = 1;

    /** 2^53 - 1, the highest that every reader of JSON takes exactly; beyond it room must be left for the site's own. */
    static final long MOST = 9_007_199_254_740_991L;

    /** Why a row is left out. */
    static final String UNFIT = "its number is not between " + LEAST + " and " + MOST;

    private OldNumber() {}

    static boolean fits(long number) {
        return number >= LEAST && number <= MOST;
    }
}
