package dev.restaurantreviews.platform.log;

import dev.restaurantreviews.platform.config.Settings.LogFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** What the formats of the log have in common. */
abstract class LogFormatter extends Formatter {

    /** Docker, and App Service with it, breaks lines of more than 16 KB into several. */
    private static final int TRACE_MAX = 12_000;

    static LogFormatter of(LogFormat format) {
        return format == LogFormat.JSON ? new JsonFormatter() : new TextFormatter();
    }

    /** The stack trace with its causes, cut where it gets too long for a line; empty when nothing was thrown. */
    static String trace(LogRecord event) {
        if (event.getThrown() == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        event.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.getBuffer().length() > TRACE_MAX
                ? trace.getBuffer().substring(0, TRACE_MAX) + "…"
                : trace.toString();
    }
}
