package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Setting;
import dev.restaurantreviews.platform.health.LocalRequests;
import dev.restaurantreviews.platform.health.Version;
import dev.restaurantreviews.platform.log.RequestId;
import dev.restaurantreviews.platform.text.Messages;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fills {@code WEB-INF/errors/error.html}: what happened, and what the visitor can do. */
class ErrorPage {

    private final String template;
    private final String siteName;
    private final ServletContext context;
    private final ResourceBundle texts = Messages.in(Locale.ENGLISH);

    ErrorPage(ServletContext context) {
        this.context = context;
        // Not by Settings: this page must also answer when they are wrong.
        this.siteName = ConfigProvider.getConfig()
                .getOptionalValue(Setting.SITE_NAME.name(), String.class)
                .orElse(Setting.SITE_NAME.usual());
        try (InputStream in = context.getResourceAsStream("/WEB-INF/errors/error.html")) {
            this.template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String html(int status, HttpServletRequest request) {
        return template.replace("{{styles}}", Assets.of(context).url("site.css"))
                .replace("{{icon}}", Assets.of(context).url("icon.svg"))
                .replace("{{siteName}}", escape(siteName))
                .replace("{{skip}}", escape(texts.getString("layout.skip")))
                .replace("{{main}}", escape(texts.getString("layout.main")))
                .replace("{{add}}", escape(texts.getString("restaurant.add")))
                .replace("{{number}}", number(status))
                .replace("{{title}}", text(status, "title"))
                .replace("{{explanation}}", text(status, "explanation"))
                .replace("{{about}}", escape(texts.getString("layout.about").replace("{0}", siteName)))
                .replace("{{home}}", escape(texts.getString("error.home")))
                .replace(
                        "{{version}}",
                        escape(texts.getString("layout.version")
                                .replace("{0}", Version.current().toString())))
                .replace("{{details}}", details(request))
                .replace("{{typed}}", RetryForm.html(request, texts)); // last: nothing in it is replaced any more
    }

    /** With the id by which the operator finds the request in the log. */
    private String number(int status) {
        return escape(texts.getString("error.number")
                .replace("{0}", String.valueOf(status))
                .replace("{1}", RequestId.current().orElse("–")));
    }

    private String text(int status, String part) {
        String key = "error." + status + "." + part;
        return escape(texts.getString(texts.containsKey(key) ? key : "error.other." + part));
    }

    /** The stack trace, for whoever develops the site on this machine. */
    private String details(HttpServletRequest request) {
        if (!DevelopmentMode.isOn(context) || !LocalRequests.isLocal(request)) {
            return "";
        }
        StringWriter trace = new StringWriter();
        Exchange.failure(request).ifPresent(failure -> failure.printStackTrace(new PrintWriter(trace)));
        return trace.toString().isEmpty() ? "" : "<pre>" + escape(trace.toString()) + "</pre>";
    }

    /** The text for an HTML page, attributes included. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
