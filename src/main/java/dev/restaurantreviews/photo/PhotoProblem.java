package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException;
import dev.restaurantreviews.platform.text.Messages;
import dev.restaurantreviews.platform.text.PlainText;
import java.util.Locale;

/** Tells a visitor by a file's name why it was not taken. */
final class PhotoProblem {

    /** A longer name is cut in messages, in characters. */
    private static final int NAME_MAX = 60;

    private PhotoProblem() {}

    static String of(PhotoRefusedException.Reason reason, String file) {
        return text("photo.refused." + reason, file);
    }

    static String tooMany(String file) {
        return text("photo.refused.TOO_MANY", file).replace("{max}", String.valueOf(Photo.MOST));
    }

    private static String text(String key, String file) {
        return Messages.in(Locale.ENGLISH).getString(key).replace("{0}", shortened(file));
    }

    private static String shortened(String name) {
        return PlainText.length(name) <= NAME_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_MAX)) + "…";
    }
}
