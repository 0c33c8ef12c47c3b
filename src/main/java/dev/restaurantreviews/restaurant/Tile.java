package dev.restaurantreviews.restaurant;

/**
 * What stands where a restaurant or a guest has no photo: the initial on a colour that stays the same.
 *
 * @param tone one of the style sheet's, from 0
 */
public record Tile(String initial, int tone) {

    private static final int TONES = 6;

    /** @param name not empty */
    public static Tile of(long id, String name) {
        return new Tile(new String(Character.toChars(name.codePointAt(0))), (int) (id % TONES));
    }
}
