package dev.restaurantreviews.platform.text;

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

    private PlainText() {}

    /** The text in NFC, with LF for every line break, without control characters and outer white space. */
    public static String clean(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String printable = UNWANTED.matcher(lines).replaceAll("");
        String normalised = Normalizer.normalize(printable, Normalizer.Form.NFC);
        return strip(normalised);
    }

    // Not by an expression: "white space at the end" takes quadratic time on a long run of blanks in the middle.
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether Unicode says so; all white space is in the basic plane. */
    private static boolean isWhiteSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
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
