package dev.restaurantreviews.visitor;

import dev.restaurantreviews.platform.web.Proxies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The visitor of this request, known by a cookie that is set only when a form is opened. */
@RequestScoped
public class Visitor {

    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final String NAME = "visitor";
    private static final String HOST_ONLY = "__Host-"; // the browser then insists on Secure, Path=/ and no Domain

    @Inject
    private HttpServletRequest request;

    @Inject
    private Proxies proxies;

    private VisitorId introduced;

    /** Who it is, if he has been here before or has just been introduced. */
    public Optional<VisitorId> id() {
        return introduced != null ? Optional.of(introduced) : fromCookie();
    }

    /** Whether his cookie came with this request: he has been here before. */
    public boolean isRecognised() {
        return fromCookie().isPresent();
    }

    private Optional<VisitorId> fromCookie() {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName()))
                .map(cookie -> VisitorId.parse(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Makes sure that the visitor has a cookie, from now on for a year. */
    void introduce(HttpServletResponse response) {
        introduced = fromCookie().orElseGet(VisitorId::random);
        Cookie cookie = new Cookie(cookieName(), introduced.secret());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(proxies.isSecure(request));
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String cookieName() {
        return proxies.isSecure(request) ? HOST_ONLY + NAME : NAME;
    }
}
