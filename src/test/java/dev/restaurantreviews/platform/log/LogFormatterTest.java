package dev.restaurantreviews.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.restaurantreviews.platform.config.Settings.LogFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFormatterTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final int TRACE_MAX = 16_000;

    private final LogRecord event = event(Level.WARNING, "The {0} is down.", "store");

    @AfterEach
    void end() {
        RequestId.end();
    }

    @Test
    void aLineOfTextHasTimeLevelLoggerAndMessage() {
        assertThat(text(event)).isEqualTo("2026-11-23T12:00:00.123Z WARNING some.Logger: The store is down.\n");
    }

    @Test
    void aLineOfTextCarriesTheIdOfItsRequest() {
        RequestId.begin("abc-1");

        assertThat(text(event)).isEqualTo("2026-11-23T12:00:00.123Z WARNING [abc-1] some.Logger: The store is down.\n");
    }

    @Test
    void nothingInAMessageOrATraceLooksLikeAnotherLineOfText() {
        LogRecord forged = event(Level.SEVERE, "{0}", "one\r\n2026-11-23T12:00:00.000Z INFO two");
        forged.setThrown(new IllegalStateException("three\n2026-11-23T12:00:00.000Z INFO four"));

        assertThat(text(forged).lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("\t"));
        assertThat(text(forged)).contains("one | 2026").contains("\t2026-11-23T12:00:00.000Z INFO four");
    }

    @Test
    void aLineOfJsonIsOneObject() throws Exception {
        RequestId.begin("abc-1");

        JsonNode line = json(event);

        assertThat(line.get("time").asText()).isEqualTo(NOON.toString());
        assertThat(line.get("level").asText()).isEqualTo("WARNING");
        assertThat(line.get("logger").asText()).isEqualTo("some.Logger");
        assertThat(line.get("requestId").asText()).isEqualTo("abc-1");
        assertThat(line.get("message").asText()).isEqualTo("The store is down.");
        assertThat(line.has("exception")).isFalse();
    }

    @Test
    void aRequestHasFieldsOfItsOwn() throws Exception {
        LogRecord request =
                event(Level.INFO, "{0}", new LoggedRequest("GET", "/restaurants/{id}", 200, Duration.ofMillis(1_234)));

        assertThat(text(request)).endsWith("GET /restaurants/{id} 200 1234 ms\n");
        assertThat(json(request).get("route").asText()).isEqualTo("/restaurants/{id}");
        assertThat(json(request).get("status").asInt()).isEqualTo(200);
        assertThat(json(request).get("milliseconds").asInt()).isEqualTo(1_234);
    }

    @Test
    void anExceptionIsOneFieldThatFitsIntoALine() throws Exception {
        event.setThrown(new IllegalStateException("x".repeat(100_000)));

        String trace = json(event).get("exception").asText();

        assertThat(trace).startsWith("java.lang.IllegalStateException: xxx").hasSizeLessThan(TRACE_MAX);
    }

    @Test
    void aLoggerWithoutNameAndAMessageThatIsNullDoNoHarm() throws Exception {
        LogRecord odd = new LogRecord(Level.INFO, null);

        assertThat(text(odd)).endsWith("\n");
        assertThat(json(odd).get("level").asText()).isEqualTo("INFO");
    }

    private static LogRecord event(Level level, String message, Object... parameters) {
        LogRecord event = new LogRecord(level, message);
        event.setLoggerName("some.Logger");
        event.setParameters(parameters);
        event.setInstant(NOON);
        return event;
    }

    private static String text(LogRecord event) {
        return LogFormatter.of(LogFormat.TEXT).format(event);
    }

    private static JsonNode json(LogRecord event) throws Exception {
        String line = LogFormatter.of(LogFormat.JSON).format(event);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(line);
    }
}
