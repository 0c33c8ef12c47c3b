package dev.restaurantreviews.platform.log;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * For people: one line an event. A stack trace follows on lines of its own that begin with a tab, so that nothing in it
 * looks like an event.
 */
final class TextFormatter extends LogFormatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final int LEVEL_WIDTH = "WARNING".length();

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(200);
        TIME.formatTo(event.getInstant(), line);
        String level = event.getLevel().getName();
        line.append(' ').append(level).append(" ".repeat(Math.max(0, LEVEL_WIDTH - level.length())));
        RequestId.current().ifPresent(id -> line.append(" [").append(id).append(']'));
        line.append(' ').append(event.getLoggerName()).append(": ").append(oneLine(formatMessage(event)));
        line.append('\n');
        trace(event)
                .lines()
                .forEach(traced -> line.append('\t').append(traced.strip()).append('\n'));
        return line.toString();
    }

    private static String oneLine(String message) {
        return message == null ? "" : LINE_BREAKS.matcher(message.strip()).replaceAll(" | ");
    }
}
