package dev.restaurantreviews.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes what visitors send fit for storing: one form for equal text, nothing invisible that breaks later readers. */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

    /** Something to see: a letter, digit, mark of punctuation or symbol, but none of those that are drawn as nothing. */
    private static final Pattern VISIBLE =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0\\x{1D159}]]");

    private PlainText() {}

    /** The text in NFC, with LF for every line break, without control characters and outer white space. */
    public static String clean(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String printable = lines.codePoints()
                .filter(PlainText::isWanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String normalised = Normalizer.normalize(printable, Normalizer.Form.NFC);
        return strip(normalised);
    }

    /** Neither a control character (but tab and line feed), half a surrogate pair nor one of Unicode's noncharacters. */
    private static boolean isWanted(int character) {
        int type = Character.getType(character);
        boolean noncharacter = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        return character == '\t'
                || character == '\n'
                || type != Character.CONTROL && type != Character.SURROGATE && !noncharacter;
    }

    /** The text of a field of one line, where a line break can only have been forged. */
    public static String oneLine(String text) {
        return text == null ? null : text.replace('\n', ' ').replace('\t', ' ');
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
        return !VISIBLE.matcher(text).find();
    }

    /** The number of characters as PostgreSQL counts them: code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
