package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException;
import dev.restaurantreviews.photo.rendering.PhotoRenderer;
import dev.restaurantreviews.platform.text.Messages;
import dev.restaurantreviews.platform.text.PlainText;
import java.util.Locale;

/** What a form says about photos: the limits, and by a file's name why it was not taken. */
final class PhotoProblem {

    /** A longer name is cut in messages, in characters. */
    private static final int NAME_MAX = 60;

    private static final long MEGABYTE = 1024 * 1024;
    private static final long MEGAPIXEL = 1_000_000;

    private PhotoProblem() {}

    static String of(PhotoRefusedException refused, String file) {
        long limit = refused.reason() == PhotoRefusedException.Reason.TOO_LARGE
                ? refused.limit() / MEGABYTE
                : refused.limit() / MEGAPIXEL;
        return text("photo.refused." + refused.reason(), file, limit);
    }

    static String tooLarge(String file) {
        return text(
                "photo.refused." + PhotoRefusedException.Reason.TOO_LARGE, file, PhotoRenderer.BYTES_MAX / MEGABYTE);
    }

    static String later(String file) {
        return text("photo.busy", file, 0);
    }

    static String tooMany(String file) {
        return text("photo.refused.TOO_MANY", file, Photo.MOST);
    }

    /** What the form says before anything is wrong. */
    static String limits() {
        return Messages.in(Locale.ENGLISH)
                .getString("photo.hint")
                .replace("{photos}", String.valueOf(Photo.MOST))
                .replace("{max}", String.valueOf(PhotoRenderer.BYTES_MAX / MEGABYTE));
    }

    private static String text(String key, String file, long limit) {
        String text = Messages.in(Locale.ENGLISH).getString(key).replace("{max}", String.valueOf(limit));
        return text.replace("{0}", shortened(file)); // last: nothing in a name is replaced
    }

    private static String shortened(String name) {
        return PlainText.length(name) <= NAME_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_MAX)) + "…";
    }
}
