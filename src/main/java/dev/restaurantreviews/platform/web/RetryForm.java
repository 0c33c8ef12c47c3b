package dev.restaurantreviews.platform.web;

import static dev.restaurantreviews.platform.web.ErrorPage.escape;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives back what a visitor has typed when the page that took it has failed: a form that can be copied from, corrected
 * and sent again. It carries the first form's token, so that it counts once even if the first one has been stored.
 */
final class RetryForm {

    private static final Set<String> IMPLIED = Set.of("form", "send");
    private static final int LINE = 60; // characters, about
    private static final int MOST_ROWS = 10;

    private RetryForm() {}

    /** The form; empty for a request that was no post of a form. */
    static String html(HttpServletRequest request, ResourceBundle texts) {
        Map<String, String[]> parameters = Exchange.parameters(request);
        Optional<RequestedPage> page = Exchange.page(request).filter(RequestedPage::form);
        if (page.isEmpty() || !parameters.containsKey(FormParametersFilter.VIEW_STATE)) {
            return "";
        }
        StringBuilder fields = new StringBuilder();
        parameters.forEach((name, values) -> fields.append(field(name, values, texts)));
        if (!Exchange.files(request).isEmpty()) {
            fields.append("<p>").append(escape(texts.getString("error.files"))).append("</p>\n");
        }
        return """
                <form class="panel typed" method="post" action="%s">
                <p>%s</p>
                %s<p class="actions"><button>%s</button></p>
                </form>""".formatted(
                        escape(page.get().address()),
                        escape(texts.getString("error.typed")),
                        fields,
                        escape(texts.getString("error.retry")));
    }

    /** What has a label can be read and corrected; the rest goes along unseen. */
    private static String field(String name, String[] values, ResourceBundle texts) {
        if (IMPLIED.contains(name) || values.length == 0) {
            return "";
        }
        String label = "field." + name;
        return texts.containsKey(label)
                ? textField(name, texts.getString(label), values[0])
                : Arrays.stream(values).map(value -> hiddenField(name, value)).collect(Collectors.joining());
    }

    private static String hiddenField(String name, String value) {
        return """
                <input type="hidden" name="%s" value="%s">
                """.formatted(escape(name), escape(value));
    }

    private static String textField(String name, String label, String value) {
        return """
                <div class="field"><label for="typed-%1$s">%2$s</label>
                <textarea id="typed-%1$s" name="%1$s" rows="%3$d" dir="auto">
                %4$s</textarea></div>
                """.formatted(escape(name), escape(label), rows(value), escape(value));
    }

    private static long rows(String text) {
        return Math.min(MOST_ROWS, text.lines().count() + text.length() / LINE + 1);
    }
}
