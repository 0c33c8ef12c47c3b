package dev.restaurantreviews.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.restaurantreviews.platform.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code doctor --json} has said, and with which status it has ended. */
public record DoctorRun(int status, String out, String err) {

    /** A line of the report; what is not said is null. */
    public record Line(String name, boolean ok, String found, String cause, String cure) {}

    /** In this process. */
    static DoctorRun of(Map<String, String> environment) {
        return of(new Doctor(), environment);
    }

    static DoctorRun of(Doctor doctor, Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment);
        int status = doctor.run(List.of("--json"), console);
        return new DoctorRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Line> lines() {
        return children(json().path("checks"))
                .map(line -> new Line(
                        line.path("name").asText(),
                        line.path("ok").asBoolean(),
                        line.path("found").textValue(),
                        line.path("cause").textValue(),
                        line.path("cure").textValue()))
                .toList();
    }

    public List<String> notTried() {
        return children(json().path("notTried")).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    public Line line(String name) {
        return lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no line " + name + " in " + out + err));
    }

    /** Asserts that this check is red, no other one is, and the status says so. Returns its line. */
    Line theOnlyFault(String name) {
        assertThat(lines())
                .as(err)
                .filteredOn(line -> !line.ok())
                .extracting(Line::name)
                .containsExactly(name);
        assertThat(status).isEqualTo(1);
        assertThat(json().path("ok").booleanValue()).isFalse();
        Line line = line(name);
        assertThat(line.cause()).isNotBlank();
        assertThat(line.cure()).isNotBlank();
        return line;
    }

    public void assertAllGreen() {
        assertThat(lines()).as(out + err).isNotEmpty().allMatch(Line::ok);
        assertThat(notTried()).isEmpty();
        assertThat(status).isZero();
    }
}
