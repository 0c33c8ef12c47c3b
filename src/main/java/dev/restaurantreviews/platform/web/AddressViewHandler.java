package dev.restaurantreviews.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Lets the FacesServlet answer the site's own addresses: address to view on the way in, view to address for the form's
 * action. A forward to the view would lose the fields of multipart forms.
 */
public class AddressViewHandler extends ViewHandlerWrapper {

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String deriveViewId(FacesContext context, String requestViewId) {
        return page(context).map(RequestedPage::view).orElseGet(() -> super.deriveViewId(context, requestViewId));
    }

    @Override
    public String deriveLogicalViewId(FacesContext context, String requestViewId) {
        return page(context)
                .map(RequestedPage::view)
                .orElseGet(() -> super.deriveLogicalViewId(context, requestViewId));
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        return super.restoreView(context, page(context).map(RequestedPage::view).orElse(viewId));
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return page(context).map(RequestedPage::address).orElseGet(() -> super.getActionURL(context, viewId));
    }

    private static Optional<RequestedPage> page(FacesContext context) {
        return Exchange.page((HttpServletRequest) context.getExternalContext().getRequest());
    }
}
