package dev.restaurantreviews.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the site has answered to a {@link Visitor}. */
public final class Answer {

    private final Visitor visitor;
    private final HttpResponse<String> response;
    private Document page;

    Answer(Visitor visitor, HttpResponse<String> response) {
        this.visitor = visitor;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The value of a header, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public List<String> cookies() {
        return response.headers().allValues("Set-Cookie");
    }

    /** Path and query that a redirect points to. */
    public String location() {
        String location = header("Location");
        if (location == null) {
            throw new AssertionError("Not a redirect: " + this);
        }
        URI target = response.uri().resolve(location);
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    public String body() {
        return response.body();
    }

    public Document page() {
        if (page == null) {
            page = Jsoup.parse(response.body(), response.uri().toString());
        }
        return page;
    }

    /** What a reader sees of the page's main part. */
    public String text() {
        return page().select("main").text();
    }

    /** The form with the button that reads so. */
    public Form form(String button) {
        return page().select("form").forms().stream()
                .filter(form -> form.select("button, input[type=submit]").stream()
                        .anyMatch(control -> button.equals(control.text()) || button.equals(control.val())))
                .findFirst()
                .map(form -> new Form(visitor, form, button))
                .orElseThrow(() -> new AssertionError("No button '" + button + "' on " + this));
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " answered " + status() + "\n" + body();
    }
}
