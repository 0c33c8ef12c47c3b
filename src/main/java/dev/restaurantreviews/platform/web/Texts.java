package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** All texts of the site, from {@code messages_….properties}; whatever the JVM's locale, English is the fallback. */
@Named
@ApplicationScoped
public class Texts {

    private static final ResourceBundle.Control NO_JVM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Settings settings;

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages", locale, Texts.class.getClassLoader(), NO_JVM_LOCALE);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /**
     * A text without parameters.
     *
     * @throws java.util.MissingResourceException for a key that is none
     */
    public String get(String key) {
        return bundle(locale()).getString(key);
    }

    /** A text whose <code>{0}</code> is the argument. */
    public String with(String key, Object argument) {
        return format(key, argument);
    }

    /** A text whose <code>{0}</code> and <code>{1}</code> are the arguments. */
    public String with(String key, Object first, Object second) {
        return format(key, first, second);
    }

    /** The plural form for a number, which is <code>{0}</code>: {@code key.one} or {@code key.other}. */
    public String count(String key, long number) {
        return format(key + (number == 1 ? ".one" : ".other"), number);
    }

    private static String format(String key, Object... arguments) {
        return new MessageFormat(bundle(locale()).getString(key), locale()).format(arguments);
    }

    /** A text that may not exist, for keys that come from an address. */
    public Optional<String> find(String key) {
        ResourceBundle bundle = bundle(locale());
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** A moment as a date in the site's zone. */
    public String date(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale())
                .format(moment.atZone(settings.zone()));
    }

    /** The site's name, as the operator wants it. */
    public String getSiteName() {
        return settings.siteName();
    }
}
