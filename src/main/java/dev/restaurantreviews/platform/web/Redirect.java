package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends the browser to another page of this site. The address stays a path: an absolute one would be built from the
 * Host header, which anybody can set.
 */
@Named
@ApplicationScoped
public class Redirect {

    /** The query parameter that names the status line of the page shown after a form. */
    public static final String NOTICE = "notice";

    /**
     * Ends the Faces request with 303.
     *
     * @param address a path of this site
     * @param notice the word after {@code notice.} of the text that the page shall show
     */
    public void to(String address, String notice) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        send(response, HttpServletResponse.SC_SEE_OTHER, withNotice(address, notice));
        faces.responseComplete();
    }

    /** The address with the word of a notice, before a fragment if it has one. */
    static String withNotice(String address, String notice) {
        int fragment = address.indexOf('#');
        String page = fragment < 0 ? address : address.substring(0, fragment);
        String separator = page.contains("?") ? "&" : "?";
        return page + separator + NOTICE + "=" + notice + address.substring(page.length());
    }

    static void send(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
