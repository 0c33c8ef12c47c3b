package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.health.Version;
import dev.restaurantreviews.platform.text.Messages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fills {@code WEB-INF/errors/error.html}: what happened, and after a failed post everything that was typed. */
class ErrorPage {

    private static final Set<String> HIDDEN = Set.of(FormParametersFilter.VIEW_STATE, "token", "version");
    private static final Set<String> LEFT_OUT = Set.of("form", "send");

    private final String template;
    private final String siteName;
    private final ServletContext context;
    private final ResourceBundle texts = Messages.in(Locale.ENGLISH);

    ErrorPage(ServletContext context) {
        this.context = context;
        // Not by Settings: this page must also answer when they are wrong.
        this.siteName = ConfigProvider.getConfig()
                .getOptionalValue("SITE_NAME", String.class)
                .orElse("Restaurant Reviews");
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
                .replace("{{status}}", String.valueOf(status))
                .replace("{{title}}", text(status, "title"))
                .replace("{{explanation}}", text(status, "explanation"))
                .replace("{{about}}", escape(texts.getString("layout.about").replace("{0}", siteName)))
                .replace("{{home}}", escape(texts.getString("error.home")))
                .replace("{{version}}", escape(Version.current().toString()))
                .replace("{{details}}", details(request))
                .replace("{{typed}}", typed(request)); // last: nothing in it is replaced any more
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

    private String typed(HttpServletRequest request) {
        Map<String, String[]> parameters = Exchange.parameters(request);
        boolean posted = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null
                && Exchange.page(request).map(RequestedPage::form).orElse(false)
                && parameters.containsKey(FormParametersFilter.VIEW_STATE);
        if (!posted) {
            return "";
        }
        StringBuilder form = new StringBuilder("<form class=\"panel narrow\" method=\"post\" action=\"")
                .append(escape(Exchange.page(request).orElseThrow().address()))
                .append("\"><p>")
                .append(escape(texts.getString("error.typed")))
                .append("</p>");
        parameters.forEach((name, values) -> form.append(field(name, values)));
        return form.append("<p class=\"actions\"><button>")
                .append(escape(texts.getString("error.retry")))
                .append("</button></p></form>")
                .toString();
    }

    private String field(String name, String[] values) {
        if (LEFT_OUT.contains(name) || values.length == 0) {
            return "";
        }
        String value = escape(values[0]);
        if (HIDDEN.contains(name)) {
            return "<input type=\"hidden\" name=\"" + escape(name) + "\" value=\"" + value + "\">";
        }
        String key = "field." + name;
        String label = texts.containsKey(key) ? texts.getString(key) : name;
        String id = "typed-" + escape(name);
        return "<div class=\"field\"><label for=\"" + id + "\">" + escape(label) + "</label><textarea id=\"" + id
                + "\" name=\"" + escape(name) + "\" rows=\"" + rows(values[0]) + "\" dir=\"auto\">\n" + value
                + "</textarea></div>";
    }

    private static long rows(String text) {
        return Math.min(10, text.lines().count() + text.length() / 60 + 1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
