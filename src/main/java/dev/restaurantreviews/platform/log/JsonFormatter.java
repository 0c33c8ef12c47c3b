package dev.restaurantreviews.platform.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.logging.LogRecord;

/** For programs that gather logs: one JSON object a line. */
final class JsonFormatter extends LogFormatter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String format(LogRecord event) {
        StringWriter line = new StringWriter(300);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            write(event, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is never full
        }
        return line.append('\n').toString();
    }

    private void write(LogRecord event, JsonGenerator json) throws IOException {
        json.writeStringField("time", event.getInstant().toString());
        json.writeStringField("level", event.getLevel().getName());
        json.writeStringField("logger", event.getLoggerName());
        json.writeStringField("thread", Thread.currentThread().getName());
        if (RequestId.current().isPresent()) {
            json.writeStringField("requestId", RequestId.current().get());
        }
        json.writeStringField("message", formatMessage(event));
        Object[] parameters = event.getParameters();
        if (parameters != null && parameters.length == 1 && parameters[0] instanceof LoggedRequest request) {
            write(request, json);
        }
        if (event.getThrown() != null) {
            json.writeStringField("exception", trace(event));
        }
    }

    private static void write(LoggedRequest request, JsonGenerator json) throws IOException {
        json.writeStringField("method", request.method());
        json.writeStringField("route", request.route());
        json.writeNumberField("status", request.status());
        json.writeNumberField("milliseconds", request.duration().toMillis());
    }
}
