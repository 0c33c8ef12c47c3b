package dev.restaurantreviews.platform.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the site in a language; English is the fallback, whatever the JVM's locale. */
public final class Messages {

    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {}

    public static ResourceBundle in(Locale locale) {
        return BUNDLES.computeIfAbsent(locale, Messages::read);
    }

    private static ResourceBundle read(Locale locale) {
        return ResourceBundle.getBundle(
                "messages",
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
