package dev.restaurantreviews.platform.validation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes what visitors send fit for storing: one form for equal text, nothing invisible that breaks later readers. */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

    /** Control characters but tab and line feed; half surrogates and noncharacters, which PostgreSQL or XML refuse. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n]]");

    /** Characters that print as nothing: Unicode's white space, format characters and the fillers. */
    private static final String NOTHING = "[\\p{IsWhite_Space}\\p{Cf}\\u115F\\u1160\\u2800\\u3164\\uFFA0]";

    private static final Pattern ONLY_NOTHING = Pattern.compile(NOTHING + "*");
    private static final Pattern OUTER_SPACE = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");

    private PlainText() {}

    /** The text in NFC, with LF for every line break, without control characters and outer white space. */
    public static String clean(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String printable = UNWANTED.matcher(lines).replaceAll("");
        String normalised = Normalizer.normalize(printable, Normalizer.Form.NFC);
        return OUTER_SPACE.matcher(normalised).replaceAll("");
    }

    /** Whether a reader would see nothing at all. */
    public static boolean isBlank(String text) {
        return ONLY_NOTHING.matcher(text).matches();
    }

    /** The number of characters as PostgreSQL counts them: code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
