package dev.restaurantreviews.doctor;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Tells scripts; {@code docs/doctor.md} describes the form. */
final class JsonReport {

    private JsonReport() {}

    static void write(List<Finding> findings, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeBooleanField("ok", findings.stream().noneMatch(Finding::isWrong));
            json.writeArrayFieldStart("checks");
            for (Finding finding : findings) {
                write(finding, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notTried");
            for (Finding finding : findings) {
                if (!finding.isFine() && !finding.isWrong()) {
                    json.writeString(finding.check());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        if (finding.result() instanceof Fine fine) {
            write(json, finding.check(), true, fine.found(), null, null);
        } else if (finding.result() instanceof Wrong wrong) {
            write(json, finding.check(), false, null, wrong.cause(), wrong.cure());
        }
    }

    private static void write(JsonGenerator json, String name, boolean ok, String found, String cause, String cure)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeBooleanField("ok", ok);
        json.writeStringField("found", found);
        json.writeStringField("cause", cause);
        json.writeStringField("cure", cure);
        json.writeEndObject();
    }
}
