package dev.restaurantreviews.photo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,15})-(\\d{0,15})\\s*");

    /**
     * The part that a header asks for.
     *
     * @param header null: none
     * @param length of the whole
     * @return empty: the whole, also for what we do not understand, and for several parts at once
     * @throws Unsatisfiable when it begins behind the end
     */
    static Optional<ByteRange> parse(String header, long length) throws Unsatisfiable {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            return Optional.of(end(Long.parseLong(matcher.group(2)), length));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(satisfiable(first, Math.min(last, length - 1), length));
    }

    private static ByteRange end(long count, long length) throws Unsatisfiable {
        return satisfiable(count == 0 ? length : Math.max(0, length - count), length - 1, length);
    }

    private static ByteRange satisfiable(long first, long last, long length) throws Unsatisfiable {
        if (first >= length) {
            throw new Unsatisfiable();
        }
        return new ByteRange(first, last);
    }

    long count() {
        return last - first + 1;
    }

    /** The range begins behind the end of the file. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }
}
