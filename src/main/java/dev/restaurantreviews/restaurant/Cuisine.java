package dev.restaurantreviews.restaurant;

import java.util.Locale;

/** What kind of kitchen a restaurant has; one is enough, and none is allowed. */
public enum Cuisine {
    AMERICAN,
    BAKERY,
    BARBECUE,
    BURGERS,
    CAFE,
    CARIBBEAN,
    CHINESE,
    ETHIOPIAN,
    FRENCH,
    GERMAN,
    GREEK,
    INDIAN,
    ITALIAN,
    JAPANESE,
    KOREAN,
    LEBANESE,
    MEXICAN,
    MOROCCAN,
    PERUVIAN,
    PIZZA,
    SEAFOOD,
    SPANISH,
    STEAKHOUSE,
    SUSHI,
    THAI,
    TURKISH,
    VEGAN,
    VEGETARIAN,
    VIETNAMESE;

    /** The value in an address. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the messages. */
    public String getTextKey() {
        return "cuisine." + name();
    }
}
