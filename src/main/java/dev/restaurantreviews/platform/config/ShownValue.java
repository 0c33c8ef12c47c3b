package dev.restaurantreviews.platform.config;

/** A wrong value as operators may see it: pasted into the wrong variable, it may hold a password, a key or a signature. */
final class ShownValue {

    private static final int LONGEST = 100;

    private ShownValue() {}

    /** In quotes; or, if it opens something or might, only that. */
    static String of(Setting setting, String value) {
        if (setting.declaration().secret()) {
            return "not shown, for it is a secret";
        }
        boolean harmless = value.length() <= LONGEST && value.matches("[^;=@]*");
        return harmless ? "\"" + value + "\"" : "not shown, for it may hold a secret";
    }
}
