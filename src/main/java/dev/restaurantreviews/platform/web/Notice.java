package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The status line after a form has succeeded. It is chosen by a fixed word in the address, so that any instance can show
 * it and nobody can put words of his own into the page.
 */
@Named
@RequestScoped
public class Notice {

    @Inject
    private Parameters parameters;

    /** The text; null when the address asks for none that there is. */
    public String getText() {
        return parameters
                .text(Redirect.NOTICE)
                .flatMap(word -> Texts.find("notice." + word))
                .orElse(null);
    }
}
