package dev.restaurantreviews.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What our filters have found out about a request and later stages want to know. */
public final class Exchange {

    private static final String PAGE = Exchange.class.getName() + ".page";
    private static final String ROUTE = Exchange.class.getName() + ".route";
    private static final String ANSWER = Exchange.class.getName() + ".answer";
    private static final String PARAMETERS = Exchange.class.getName() + ".parameters";
    private static final String FILES = Exchange.class.getName() + ".files";
    private static final String FAILURE = Exchange.class.getName() + ".failure";
    private static final String BUSY = Exchange.class.getName() + ".busy";
    private static final String WITHOUT_TOKEN = Exchange.class.getName() + ".withoutToken";
    private static final String STALE_FORM = Exchange.class.getName() + ".staleForm";

    private Exchange() {}

    static void page(HttpServletRequest request, RequestedPage page) {
        request.setAttribute(PAGE, page);
    }

    /** The page that answers this request; empty for assets, health and unknown addresses. */
    public static Optional<RequestedPage> page(HttpServletRequest request) {
        return Optional.ofNullable((RequestedPage) request.getAttribute(PAGE));
    }

    static void route(HttpServletRequest request, String route) {
        request.setAttribute(ROUTE, route);
    }

    /** The template of the address; empty for an address that is none of ours. */
    static Optional<String> route(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ROUTE));
    }

    static void answer(HttpServletRequest request, HttpServletResponse answer) {
        request.setAttribute(ANSWER, answer);
    }

    /** What the first filter has seen of the answer; empty when the server has refused the request by itself. */
    static Optional<HttpServletResponse> answer(HttpServletRequest request) {
        return Optional.ofNullable((HttpServletResponse) request.getAttribute(ANSWER));
    }

    static void parameters(HttpServletRequest request, Map<String, String[]> parameters) {
        request.setAttribute(PARAMETERS, parameters);
    }

    /** The cleaned parameters; empty when the request did not get as far. */
    @SuppressWarnings("unchecked") // set by the method above only
    static Map<String, String[]> parameters(HttpServletRequest request) {
        Object parameters = request.getAttribute(PARAMETERS);
        return parameters == null ? Map.of() : (Map<String, String[]>) parameters;
    }

    static void files(HttpServletRequest request, List<UploadedFile> files) {
        request.setAttribute(FILES, files);
    }

    /** The files that came with the form; they are gone when the request ends. */
    @SuppressWarnings("unchecked") // set by the method above only
    public static List<UploadedFile> files(HttpServletRequest request) {
        Object files = request.getAttribute(FILES);
        return files == null ? List.of() : (List<UploadedFile>) files;
    }

    static void failure(HttpServletRequest request, Exception failure) {
        request.setAttribute(FAILURE, failure);
    }

    /** What a page has thrown; empty for errors that no page has caused. */
    static Optional<Exception> failure(HttpServletRequest request) {
        return Optional.ofNullable((Exception) request.getAttribute(FAILURE));
    }

    static void staleForm(HttpServletRequest request) {
        request.setAttribute(STALE_FORM, true);
    }

    /** Notes that part of a form can be taken only a little later. */
    public static void busy(HttpServletRequest request) {
        request.setAttribute(BUSY, true);
    }

    static boolean isBusy(HttpServletRequest request) {
        return request.getAttribute(BUSY) != null;
    }

    /** Notes that a form has come without a valid token. */
    public static void withoutToken(HttpServletRequest request) {
        request.setAttribute(WITHOUT_TOKEN, true);
    }

    static boolean isWithoutToken(HttpServletRequest request) {
        return request.getAttribute(WITHOUT_TOKEN) != null;
    }

    /** Whether the form came without the technical fields that every form of ours has. */
    public static boolean isStaleForm(HttpServletRequest request) {
        return request.getAttribute(STALE_FORM) != null;
    }
}
