package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.text.Messages;
import jakarta.faces.context.FacesContext;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * All texts of the site, from {@code messages_….properties}; whatever the JVM's locale, English is the fallback. Pages
 * call these methods as functions, <code>#{rv:text('list.title')}</code>: a page has more texts than anything else, and
 * EL binds a function once instead of looking a bean and its method up at each call.
 */
public final class Texts {

    private Texts() {}

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /**
     * A text without parameters.
     *
     * @throws java.util.MissingResourceException for a key that is none
     */
    public static String text(String key) {
        return Messages.in(locale()).getString(key);
    }

    /** A text whose <code>{0}</code> is the argument; a whole number is written as the language does. */
    public static String format(String key, Object argument) {
        Locale locale = locale();
        boolean whole = argument instanceof Integer || argument instanceof Long;
        String value = whole ? NumberFormat.getIntegerInstance(locale).format(argument) : String.valueOf(argument);
        return Messages.in(locale).getString(key).replace("{0}", value);
    }

    /** The plural form for a number, which is <code>{0}</code>: {@code key.one} or {@code key.other}. */
    public static String count(String key, long number) {
        return format(key + (number == 1 ? ".one" : ".other"), number);
    }

    /** A moment as a date in the site's zone. */
    public static String date(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale())
                .format(moment.atZone(Settings.current().zone()));
    }

    /** The site's name, as the operator wants it. */
    public static String siteName() {
        return Settings.current().siteName();
    }

    /** A text that may not exist, for keys that come from an address. */
    static Optional<String> find(String key) {
        ResourceBundle bundle = Messages.in(locale());
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
