package dev.restaurantreviews.django;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** An {@link ImportReport} as a script reads it; {@code docs/contract.md} describes it. */
final class ReportJson {

    private ReportJson() {}

    static String of(ImportReport report, boolean dryRun) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("ok", !report.isFailed());
            json.writeBooleanField("dryRun", dryRun);
            if (report.isFailed()) {
                json.writeStringField("failure", report.failure());
            }
            for (Kind kind : Kind.values()) {
                write(json, report, kind);
            }
            if (report.orphanFiles().isPresent()) {
                json.writeNumberField("orphanFiles", report.orphanFiles().getAsInt());
            }
            writeFindings(json, report);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, ImportReport report, Kind kind) throws IOException {
        json.writeObjectFieldStart(kind.word() + "s");
        json.writeNumberField("added", report.countAdded(kind));
        json.writeNumberField("thereBefore", report.countKnown(kind));
        json.writeNumberField("leftOut", report.countLeftOut(kind));
        json.writeEndObject();
    }

    private static void writeFindings(JsonGenerator json, ImportReport report) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            json.writeStartObject();
            json.writeStringField("kind", finding.kind().word());
            json.writeNumberField("id", finding.id());
            json.writeStringField("action", finding.action().toString());
            json.writeStringField("problem", finding.problem());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
