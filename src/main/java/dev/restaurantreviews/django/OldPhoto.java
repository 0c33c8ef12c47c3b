package dev.restaurantreviews.django;

/**
 * A photo that is to be copied.
 *
 * @param review the number of its review, the same on both sites
 * @param name of its file; early versions of the sample have left the ending out
 */
record OldPhoto(long review, String name) {

    private static final String ENDING = ".png"; // whatever is in it

    byte[] digest() {
        return RowDigest.of(review, name);
    }

    String nameWithEnding() {
        return name.contains(".") ? name : name + ENDING;
    }
}
