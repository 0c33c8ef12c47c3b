package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.config.WrongSettings;
import java.util.stream.Collectors;

/** What to do about settings that the site refuses. */
final class SettingsAdvice {

    private final Cures cures;

    SettingsAdvice(AzureNames names) {
        this.cures = new Cures(names);
    }

    /** One command for all of them; the messages say what each value must be. */
    String cure(WrongSettings wrong) {
        return cures.setting(wrong.mistakes().stream()
                .map(mistake -> mistake.split(" ", 2)[0] + "=…")
                .distinct()
                .collect(Collectors.joining(" ")));
    }
}
