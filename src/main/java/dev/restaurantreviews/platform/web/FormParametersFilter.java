package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.text.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Cleans every parameter (see {@link PlainText}) and fixes the technical fields of our forms. There is one form a page,
 * always called {@code form} with a button {@code send}, and its view is stateless: a post that says anything else is a
 * stale or forged form, which the page shows again with all that was typed.
 */
@WebFilter(filterName = "form-parameters")
public class FormParametersFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(FormParametersFilter.class.getName());

    static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String STATELESS = "stateless";
    private static final Map<String, String> IMPLIED = Map.of(VIEW_STATE, STATELESS, "form", "form", "send", "send");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean posting = request.getMethod().equals("POST");
        if (posting && !Arrays.equals(request.getParameterValues(VIEW_STATE), new String[] {STATELESS})) {
            Exchange.staleForm(request);
        }
        Map<String, String[]> parameters = parameters(request, posting);
        Exchange.parameters(request, parameters);
        chain.doFilter(new ParameterRequest(request, parameters), response);
    }

    /** Servers look into the query only now, and throw at what they cannot decode. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A query could not be read.", e);
            return false;
        }
    }

    private static Map<String, String[]> parameters(HttpServletRequest request, boolean posting) {
        Map<String, String[]> cleaned = clean(request.getParameterMap());
        return posting ? withImplied(cleaned) : cleaned;
    }

    /** What has been read of a form that cannot be taken, for it to be given back. */
    static Map<String, String[]> ofUntaken(Map<String, String[]> parameters) {
        return parameters.containsKey(VIEW_STATE) ? withImplied(clean(parameters)) : clean(parameters);
    }

    private static Map<String, String[]> clean(Map<String, String[]> parameters) {
        Map<String, String[]> cleaned = new LinkedHashMap<>();
        parameters.forEach((name, values) ->
                cleaned.put(name, Arrays.stream(values).map(PlainText::clean).toArray(String[]::new)));
        cleaned.keySet()
                .removeIf(name -> name.startsWith("jakarta.faces.")); // Faces' own switches are not for visitors
        return cleaned;
    }

    private static Map<String, String[]> withImplied(Map<String, String[]> cleaned) {
        IMPLIED.forEach((name, value) -> cleaned.put(name, new String[] {value}));
        return cleaned;
    }
}
