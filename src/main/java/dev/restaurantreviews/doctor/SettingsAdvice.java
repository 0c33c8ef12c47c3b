package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.config.WrongSettings;
import java.util.stream.Collectors;

/** What to do about settings that the site refuses. */
final class SettingsAdvice {

    private static final String LOCAL_SITE = "./scripts/run\nstarts a site here, and while it runs ./scripts/doctor"
            + " checks that one; now none is running on this DATA_DIR. For another site:\n";
    private static final String NO_DATABASE = "DBHOST is not set";

    private final AzureNames names;
    private final Cures cures;

    SettingsAdvice(AzureNames names) {
        this.names = names;
        this.cures = new Cures(names);
    }

    /** One command for all of them; the messages say what each value must be. */
    String cure(WrongSettings wrong) {
        boolean nothingHere = !names.isOnAppService()
                && wrong.mistakes().stream().anyMatch(mistake -> mistake.startsWith(NO_DATABASE));
        return (nothingHere ? LOCAL_SITE : "")
                + cures.setting(wrong.mistakes().stream()
                        .map(mistake -> mistake.split(" ", 2)[0] + "=…")
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }
}
