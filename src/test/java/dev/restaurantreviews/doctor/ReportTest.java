package dev.restaurantreviews.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.NotTried;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final List<Finding> FINDINGS = List.of(
            new Finding("settings", new Fine("all are well-formed")),
            new Finding("database.tcp", new Wrong("closed", "open it\nor not")),
            new Finding("database.tls", new NotTried()));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String text(boolean coloured) {
        TextReport report = new TextReport(out, coloured);
        FINDINGS.forEach(report::tell);
        report.summary(FINDINGS);
        return out.toString(UTF_8);
    }

    @Test
    void peopleReadALineForEachCheckAndTheCureBelowARedOne() {
        assertThat(text(false).lines())
                .containsExactly(
                        "✔ ok        settings             all are well-formed",
                        "✘ wrong     database.tcp         closed",
                        "                                 open it",
                        "                                 or not",
                        "- not tried database.tls",
                        "1 ok, 1 wrong, 1 not tried");
    }

    @Test
    void onATerminalTheMarksAreGreenAndRed() {
        assertThat(text(true))
                .contains("\u001B[32m✔ ok       \u001B[0m settings", "\u001B[31m✘ wrong    \u001B[0m database.tcp");
    }

    @Test
    void scriptsReadOneObject() throws IOException {
        JsonReport.write(FINDINGS, out);

        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"ok\":false,\"checks\":["
                        + "{\"name\":\"settings\",\"ok\":true,\"found\":\"all are well-formed\",\"cause\":null,\"cure\":null},"
                        + "{\"name\":\"database.tcp\",\"ok\":false,\"found\":null,\"cause\":\"closed\",\"cure\":\"open it\\nor not\"}"
                        + "],\"notTried\":[\"database.tls\"]}\n");
    }
}
