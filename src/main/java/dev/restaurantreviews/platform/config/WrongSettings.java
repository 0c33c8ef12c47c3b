package dev.restaurantreviews.platform.config;

import java.util.List;

/** Says what is wrong with the settings, all mistakes at once, one line each and never a secret. */
public class WrongSettings extends IllegalStateException {

    private final transient List<String> mistakes;

    public WrongSettings(List<String> mistakes) {
        super(String.join(" ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
