package dev.restaurantreviews.moderation;

import java.util.regex.Pattern;

/**
 * What stays one line on a terminal, and reads as it was written: whoever reads the record must not be shown a line that
 * is none, or be sent commands for the terminal.
 */
final class PlainLine {

    /**
     * Control characters, line and paragraph separators, and those that turn the direction of the text after them.
     * Other format characters join emoji and letters.
     */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private PlainLine() {}

    static boolean is(String text) {
        return !FORBIDDEN.matcher(text).find();
    }

    /** A row may have been written by other means than the command. */
    static String of(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
    }
}
