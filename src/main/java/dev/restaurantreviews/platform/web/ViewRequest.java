package dev.restaurantreviews.platform.web;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.MappingMatch;

/**
 * A request for a page as Faces shall see it: as if its view had been asked for. A forward to the view would do the same
 * but for multipart forms, which lose their fields on the way; so the FacesServlet is mapped to the addresses themselves.
 */
class ViewRequest extends HttpServletRequestWrapper {

    private final String view;

    ViewRequest(HttpServletRequest request, String view) {
        super(request);
        this.view = view;
    }

    @Override
    public String getServletPath() {
        return view;
    }

    @Override
    public String getPathInfo() {
        return null;
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return new ViewMapping(view);
    }

    /** What the usual mapping of the FacesServlet would be. */
    private record ViewMapping(String view) implements HttpServletMapping {

        private static final String SUFFIX = ".xhtml";

        @Override
        public String getMatchValue() {
            return view.substring(1, view.length() - SUFFIX.length());
        }

        @Override
        public String getPattern() {
            return "*" + SUFFIX;
        }

        @Override
        public String getServletName() {
            return "faces";
        }

        @Override
        public MappingMatch getMappingMatch() {
            return MappingMatch.EXTENSION;
        }
    }
}
