package dev.restaurantreviews.platform.validation;

import dev.restaurantreviews.platform.text.Messages;
import jakarta.validation.MessageInterpolator;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Finds the text of a constraint in the site's own bundle, so that all texts stand in one file. Unlike the default one
 * it evaluates no expressions: a message is text with <code>{attribute}</code> places and nothing else.
 */
public class BundleInterpolator implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        String key = template.replaceAll("[{}]", "");
        ResourceBundle bundle = Messages.in(locale);
        String text = bundle.containsKey(key) ? bundle.getString(key) : template;
        for (Map.Entry<String, Object> attribute :
                context.getConstraintDescriptor().getAttributes().entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", text(attribute.getValue(), locale));
        }
        return text;
    }

    private static String text(Object value, Locale locale) {
        return value instanceof Number number
                ? NumberFormat.getIntegerInstance(locale).format(number)
                : String.valueOf(value);
    }
}
