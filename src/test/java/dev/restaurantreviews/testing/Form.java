package dev.restaurantreviews.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as a visitor fills it: controls are found by their visible label. */
public final class Form {

    private final Visitor visitor;
    private final FormElement form;
    private final Element button;
    private final List<MultipartBody.File> files = new ArrayList<>();
    private final List<Map.Entry<String, String>> added = new ArrayList<>();
    private final Map<String, String> headers;

    Form(Visitor visitor, FormElement form, String button) {
        this.visitor = visitor;
        this.form = form;
        this.button = form.select("button, input[type=submit]").stream()
                .filter(control -> button.equals(control.text()) || button.equals(control.val()))
                .findFirst()
                .orElseThrow();
        this.headers = new HashMap<>(visitor.sameOrigin());
    }

    /** The control with this label; the mark of a required field does not count. */
    public Element control(String label) {
        for (Element candidate : form.select("label")) {
            if (label.equals(candidate.text().replaceFirst("\\s*[*(].*$", "").strip())) {
                Element control = candidate.hasAttr("for")
                        ? form.getElementById(candidate.attr("for"))
                        : candidate.selectFirst("input, select, textarea");
                if (control != null) {
                    return control;
                }
            }
        }
        throw new AssertionError("No control is labelled '" + label + "': "
                + form.select("label").eachText());
    }

    /** Types into a field. */
    public Form fill(String label, String text) {
        control(label).val(text);
        return this;
    }

    /** Picks one of the radio buttons, or ticks a box. */
    public Form choose(String label) {
        Element control = control(label);
        if ("radio".equals(control.attr("type"))) {
            form.select("input[type=radio]").stream()
                    .filter(radio -> radio.attr("name").equals(control.attr("name")))
                    .forEach(radio -> radio.removeAttr("checked"));
        }
        control.attr("checked", true);
        return this;
    }

    /** Picks an entry of a drop-down list by its text. */
    public Form select(String label, String option) {
        Element control = control(label);
        control.select("option").forEach(entry -> entry.removeAttr("selected"));
        control.select("option").stream()
                .filter(entry -> option.equals(entry.text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No option '" + option + "'"))
                .attr("selected", true);
        return this;
    }

    /** Adds a file to a file control. */
    public Form attach(String label, String fileName, String contentType, byte[] content) {
        files.add(new MultipartBody.File(control(label).attr("name"), fileName, contentType, content));
        return this;
    }

    /** Sends a value that the page does not offer, in place of what it holds. */
    public Form forge(String name, String value) {
        drop(name);
        added.add(Map.entry(name, value));
        return this;
    }

    /** Leaves out a control. */
    public Form drop(String name) {
        form.select("[name]").stream()
                .filter(control -> control.attr("name").equals(name))
                .forEach(control -> control.removeAttr("name"));
        return this;
    }

    /** Sends a header in place of what a browser would send; null leaves it out. */
    public Form header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** What would be sent, names and values in order. */
    public List<Map.Entry<String, String>> values() {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        for (KeyVal data : form.formData()) {
            values.add(Map.entry(data.key(), data.value()));
        }
        if (!button.attr("name").isEmpty()
                && values.stream().noneMatch(v -> v.getKey().equals(button.attr("name")))) {
            values.add(Map.entry(button.attr("name"), button.val()));
        }
        values.addAll(added);
        return values;
    }

    /** Presses the button. */
    public Answer submit() {
        return submitAs(visitor);
    }

    /** Sends the form as somebody else, who has never opened it. */
    public Answer submitAs(Visitor visitor) {
        String action = URI.create(form.baseUri()).resolve(form.attr("action")).toString();
        if ("multipart/form-data".equals(form.attr("enctype"))) {
            MultipartBody body = new MultipartBody(values(), files);
            return visitor.post(action, body.contentType(), BodyPublishers.ofByteArray(body.content()), headers);
        }
        return visitor.post(action, "application/x-www-form-urlencoded", urlEncoded(), headers);
    }

    /** Presses the button, on a line so slow that the post ends only when the test says so. */
    public SlowPost submitSlowly() {
        return SlowPost.begin(
                urlEncoded(),
                body -> visitor.postWhenAsked(
                        URI.create(form.baseUri()).resolve(form.attr("action")).toString(),
                        "application/x-www-form-urlencoded",
                        body,
                        headers));
    }

    private String urlEncoded() {
        return values().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text.replaceAll("\r?\n", "\r\n"), StandardCharsets.UTF_8); // as browsers do
    }
}
